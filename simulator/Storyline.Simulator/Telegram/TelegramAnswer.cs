using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Storyline.Simulator.Faults;
using Storyline.Simulator.Telegram.Requests;
using Storyline.Simulator.World;

namespace Storyline.Simulator.Telegram;

/// <summary>Telegram's envelope.</summary>
internal static class TelegramAnswer
{
    public static WireAnswer Done(object result, long? ledgerId) =>
        new(200, "application/json", Json(new { Ok = true, Result = result })) { LedgerIds = ledgerId is { } id ? [id] : [] };

    public static WireAnswer Refused(int code, string description, RefusalParameters? parameters) =>
        new(code, "application/json", Json(new { Ok = false, ErrorCode = code, Description = description, Parameters = parameters }))
        {
            Headers = parameters?.RetryAfter is { } seconds
                ? new Dictionary<string, StringValues> { ["Retry-After"] = seconds.ToString(CultureInfo.InvariantCulture) }
                : new Dictionary<string, StringValues>(),
        };

    /// <summary>What a scripted fault makes Telegram say; 429 names one second unless the fault names others or none.</summary>
    public static WireAnswer Refused(Fault fault)
    {
        var status = fault.Status ?? fault.Code ?? 500;
        var retryAfter = fault.RetryAfter switch { 0 => null, { } seconds => seconds, null => status == 429 ? 1 : (int?)null };
        var words = fault.Description ?? (status == 429 ? $"Too Many Requests: retry after {retryAfter}" : ReasonPhrases.GetReasonPhrase(status));
        return Refused(status, words, retryAfter is null ? null : new RefusalParameters(RetryAfter: retryAfter));
    }

    private static byte[] Json<T>(T envelope) => JsonSerializer.SerializeToUtf8Bytes(envelope, WorldJson.Snake);
}
