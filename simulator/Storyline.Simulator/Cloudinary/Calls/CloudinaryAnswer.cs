using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Storyline.Simulator.Faults;
using Storyline.Simulator.World;

namespace Storyline.Simulator.Cloudinary.Calls;

/// <summary>Cloudinary's JSON, done or refused, as bytes.</summary>
internal static class CloudinaryAnswer
{
    private const string Json = "application/json; charset=utf-8";

    /// <param name="body">The object.</param>
    /// <param name="ledgerIds">The effects that it reports.</param>
    public static WireAnswer Done(JsonNode body, params IReadOnlyList<long> ledgerIds) => new(200, Json, Bytes(body)) { LedgerIds = ledgerIds };

    public static WireAnswer Refused(int status, string message, int? retryAfter = null)
    {
        var headers = new Dictionary<string, StringValues> { ["X-Cld-Error"] = message.Replace('\n', ' ') };
        if (retryAfter is { } seconds)
        {
            headers["Retry-After"] = seconds.ToString(CultureInfo.InvariantCulture);
        }

        return new WireAnswer(status, Json, Bytes(new JsonObject { ["error"] = new JsonObject { ["message"] = message } })) { Headers = headers };
    }

    /// <summary>What a scripted fault makes Cloudinary say.</summary>
    public static WireAnswer Refused(Fault fault)
    {
        var status = fault.Status ?? 400;
        var words = fault.Description ?? (status is 420 or 429 ? "Rate Limit Exceeded. Limit of 500 api operations reached." : ReasonPhrases.GetReasonPhrase(status));
        return Refused(status, words, fault.RetryAfter is > 0 ? fault.RetryAfter : null);
    }

    private static byte[] Bytes(JsonNode body) => Encoding.UTF8.GetBytes(body.ToJsonString(WorldJson.Snake));
}
