using System.Text.Json;

namespace Storyline.Services.Integrations.Instagram;

/// <summary>How much of the allowed calls is used up, as an answer's headers say.</summary>
/// <param name="Percent">The highest of Meta's counters; 100 is the end.</param>
/// <param name="Regain">After how long calls are allowed again; zero when Meta does not say.</param>
internal readonly record struct UsageReading(double Percent, TimeSpan Regain)
{
    private static readonly string[] Counters = ["call_count", "total_time", "total_cputime"];

    /// <summary>Of the app as a whole: <c>X-App-Usage</c>.</summary>
    public static UsageReading OfApp(HttpResponseMessage answer) => Read(answer, "X-App-Usage");

    /// <summary>Of the account, highest first: <c>X-Business-Use-Case-Usage</c>.</summary>
    public static UsageReading OfAccount(HttpResponseMessage answer) => Read(answer, "X-Business-Use-Case-Usage");

    private static UsageReading Read(HttpResponseMessage answer, string header)
    {
        if (!answer.Headers.TryGetValues(header, out var values))
        {
            return default;
        }

        try
        {
            using var document = JsonDocument.Parse(string.Concat(values));
            return Highest(document.RootElement);
        }
        catch (JsonException)
        {
            return default;
        }
    }

    private static UsageReading Highest(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object when element.EnumerateObject().Any(counter => counter.Value.ValueKind == JsonValueKind.Number) => OfCounters(element),
        JsonValueKind.Object => element.EnumerateObject().Select(use => Highest(use.Value)).DefaultIfEmpty().MaxBy(reading => reading.Percent),
        JsonValueKind.Array => element.EnumerateArray().Select(Highest).DefaultIfEmpty().MaxBy(reading => reading.Percent),
        _ => default,
    };

    private static UsageReading OfCounters(JsonElement counters)
    {
        var percent = Counters.Max(name => Number(counters, name));
        return new UsageReading(percent, TimeSpan.FromMinutes(Math.Clamp(Number(counters, "estimated_time_to_regain_access"), 0, 24 * 60)));
    }

    private static double Number(JsonElement counters, string name) =>
        counters.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : 0;
}
