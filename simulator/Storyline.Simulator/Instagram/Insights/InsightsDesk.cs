using System.Text.Json.Nodes;
using Storyline.Simulator.Faults;
using Storyline.Simulator.Instagram.Calls;
using Storyline.Simulator.Instagram.Posts;
using Storyline.Simulator.World;

namespace Storyline.Simulator.Instagram.Insights;

/// <summary><c>GET /{media}/insights</c>.</summary>
internal sealed class InsightsDesk(SimulatedWorld world)
{
    private const int FewestViewers = 5;

    public WireAnswer Show(GraphCall call, string id) => world.Read(state =>
    {
        var (token, media) = MediaDesk.Known(state.Instagram, call, id, TokenCheck.Insights, world.Now);
        var metrics = MetricRules.Check(call, media, token);
        var audience = new Audience(state.Instagram, media, world.Now);
        if (media.IsStory && audience.Reach < FewestViewers)
        {
            throw GraphErrors.FewViewers();
        }

        var breakdown = call.Text("breakdown");
        return GraphAnswer.Done(new JsonObject { ["data"] = new JsonArray([.. metrics.Select(metric => Entry(media, audience, metric, breakdown))]) });
    });

    private static JsonObject Entry(PostedMedia media, Audience audience, string metric, string? breakdown)
    {
        var entry = new JsonObject { ["name"] = metric, ["period"] = "lifetime" };
        if (breakdown is null)
        {
            entry["values"] = new JsonArray(new JsonObject { ["value"] = audience.Of(metric) });
        }

        entry["title"] = char.ToUpperInvariant(metric[0]) + metric[1..].Replace('_', ' ');
        entry["description"] = $"The number of {metric.Replace('_', ' ')} of this post.";
        if (breakdown is not null)
        {
            entry["total_value"] = Total(audience, metric, breakdown);
        }

        entry["id"] = $"{media.Id}/insights/{metric}/lifetime";
        return entry;
    }

    private static JsonObject Total(Audience audience, string metric, string breakdown)
    {
        var allowed = MetricRules.Values(metric, breakdown);
        var results = audience.Parts(metric).Where(part => allowed.Contains(part.Value) && part.Count > 0)
            .Select(JsonNode (part) => new JsonObject { ["dimension_values"] = new JsonArray(part.Value), ["value"] = part.Count });
        return new JsonObject
        {
            ["value"] = audience.Of(metric),
            ["breakdowns"] = new JsonArray(new JsonObject { ["dimension_keys"] = new JsonArray(breakdown), ["results"] = new JsonArray([.. results]) }),
        };
    }
}
