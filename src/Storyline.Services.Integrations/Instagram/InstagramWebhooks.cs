using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace Storyline.Services.Integrations.Instagram;

internal sealed class InstagramWebhooks(IOptions<InstagramWebhookOptions> options) : IInstagramWebhooks
{
    private const string Prefix = "sha256=";
    private const string StoryInsights = "story_insights";

    // The delivery's names where they differ from those of the insights: a part of navigation each.
    private static readonly Dictionary<string, string> Steps = new(StringComparer.Ordinal)
    {
        ["taps_forward"] = "tap_forward", ["taps_back"] = "tap_back", ["exits"] = "tap_exit", ["swipe_forward"] = "swipe_forward", ["swipes_forward"] = "swipe_forward",
    };

    private string[] Secrets => [.. new[] { options.Value.FacebookAppSecret, options.Value.InstagramAppSecret }.OfType<string>().Where(secret => secret.Length > 0)];

    public bool IsConfigured => options.Value.WebhookVerifyToken is { Length: > 0 } && Secrets.Length > 0;

    public bool Knows(string verifyToken) => options.Value.WebhookVerifyToken is { Length: > 0 } known
        && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(verifyToken)), SHA256.HashData(Encoding.UTF8.GetBytes(known)));

    public bool IsSigned(ReadOnlySpan<byte> body, string? signature)
    {
        var shown = new byte[SHA256.HashSizeInBytes];
        if (signature is null || !signature.StartsWith(Prefix, StringComparison.Ordinal)
            || Convert.FromHexString(signature.AsSpan(Prefix.Length), shown, out _, out var written) is not System.Buffers.OperationStatus.Done || written != shown.Length)
        {
            return false;
        }

        var isSigned = false;
        foreach (var secret in Secrets)
        {
            isSigned |= CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body), shown);
        }

        return isSigned;
    }

    public WebhookSubject? SubjectOf(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            var entry = json.RootElement.GetProperty("entry")[0];
            var topic = entry.TryGetProperty("changes", out var changes) ? changes[0].GetProperty("field").GetString() : null;
            DateTimeOffset? sentAt = entry.TryGetProperty("time", out var time) && time.TryGetInt64(out var seconds) ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;
            return new WebhookSubject(topic ?? "unknown", Text(entry.GetProperty("id")), sentAt);
        }
        catch (Exception trouble) when (trouble is JsonException or KeyNotFoundException or InvalidOperationException or IndexOutOfRangeException or ArgumentOutOfRangeException or FormatException)
        {
            return null;
        }
    }

    public IReadOnlyList<FinalFigures> ReadFigures(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return
            [
                .. from entry in json.RootElement.GetProperty("entry").EnumerateArray()
                   from change in entry.TryGetProperty("changes", out var changes) ? changes.EnumerateArray() : default
                   where change.GetProperty("field").GetString() == StoryInsights
                   let value = change.GetProperty("value")
                   select new FinalFigures(Text(entry.GetProperty("id")), Text(value.GetProperty("media_id")), [.. value.EnumerateObject().SelectMany(Figure)]),
            ];
        }
        catch (Exception trouble) when (trouble is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException("The delivery is not of the form that Meta documents for story_insights: entry[].changes[].value with a media_id and numbers.");
        }
    }

    private static IEnumerable<InsightFigure> Figure(JsonProperty property) => property.Name is "media_id" || property.Value.ValueKind is not JsonValueKind.Number
        ? []
        : [Named(property.Name, property.Value.TryGetInt64(out var number) && number >= 0 ? number : null)];

    private static InsightFigure Named(string name, long? value) =>
        Steps.TryGetValue(name, out var step) ? new InsightFigure("navigation", step, value) : new InsightFigure(name, null, value);

    private static string Text(JsonElement id) => id.ValueKind switch
    {
        JsonValueKind.String when id.GetString() is { Length: > 0 and <= 64 } text => text,
        JsonValueKind.Number => id.GetRawText(),
        _ => throw new FormatException("The delivery names no id where one belongs."),
    };
}
