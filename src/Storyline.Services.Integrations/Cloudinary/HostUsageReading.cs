using System.Text.Json;

namespace Storyline.Services.Integrations.Cloudinary;

/// <summary>Cloudinary's <c>usage</c>: plans with credits count those, older ones each thing by itself.</summary>
internal static class HostUsageReading
{
    private static readonly string[] Counters = ["credits", "storage", "bandwidth", "transformations", "objects"];

    /// <summary>The counter that is nearest to its limit; null when none has one.</summary>
    public static HostUsage? Of(JsonElement answer) => Counters
        .Select(name => Percent(answer, name) is { } percent ? new HostUsage(Plan(answer), name, percent) : null)
        .OfType<HostUsage>()
        .MaxBy(usage => usage.Percent);

    private static string Plan(JsonElement answer) =>
        answer.TryGetProperty("plan", out var plan) && plan.ValueKind == JsonValueKind.String && plan.GetString() is { Length: > 0 } name ? SafeWords.Of(name) : "current";

    private static double? Percent(JsonElement answer, string name) => answer.TryGetProperty(name, out var counter) && counter.ValueKind == JsonValueKind.Object
        ? Number(counter, "used_percent") ?? (Number(counter, "limit") is > 0 and var limit ? Number(counter, "usage") / limit * 100 : null)
        : null;

    private static double? Number(JsonElement counter, string name) =>
        counter.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;
}
