using System.Net;

namespace Storyline.Simulator.Tests.Instagram;

public sealed class InsightsTests : IAsyncLifetime
{
    private const string Usual = "views,reach,replies,shares,follows,profile_visits,total_interactions";

    private MetaWorld meta = null!;

    public async ValueTask InitializeAsync() => meta = await MetaWorld.StartAsync();

    public ValueTask DisposeAsync() => meta.DisposeAsync();

    [Fact]
    public async Task Numbers_grow_with_age_and_are_gone_after_a_day()
    {
        var story = await meta.GivenStoryAsync();
        (await InsightsAsync(story, Usual)).ShouldBeMetaError(10);
        meta.Advance(3600);
        var early = await ReachAsync(story);
        meta.Advance(5 * 3600);
        var later = await ReachAsync(story);
        later.ShouldBeGreaterThan(early);
        (await ReachAsync(story)).ShouldBe(later);
        meta.Advance(18 * 3600);
        (await InsightsAsync(story, "reach")).ShouldBeMetaError(100, 33);
    }

    [Fact]
    public async Task Every_usual_metric_has_its_entry()
    {
        var story = await meta.GivenStoryAsync();
        meta.Advance(7200);
        var data = (await InsightsAsync(story, Usual)).Body!["data"]!.AsArray();
        data.Select(entry => (string)entry!["name"]!).ShouldBe(Usual.Split(','));
        data.ShouldAllBe(entry => (string)entry!["period"]! == "lifetime" && entry["values"]![0]!["value"] != null);
    }

    [Fact]
    public async Task Navigation_is_broken_down_in_a_request_of_its_own()
    {
        var story = await meta.GivenStoryAsync();
        meta.Advance(7200);
        var total = (await InsightsAsync(story, "navigation", "story_navigation_action_type")).Body!["data"]![0]!["total_value"]!;
        var parts = total["breakdowns"]![0]!["results"]!.AsArray();
        parts.Sum(part => (long)part!["value"]!).ShouldBe((long)total["value"]!);
        parts.Select(part => (string)part!["dimension_values"]![0]!).ShouldContain("tap_forward");
        (await InsightsAsync(story, "views,navigation", "story_navigation_action_type")).ShouldBeMetaError(1);
    }

    [Fact]
    public async Task Dead_and_foreign_metrics_are_refused()
    {
        var story = await meta.GivenStoryAsync();
        meta.Advance(7200);
        (await InsightsAsync(story, "views,impressions")).ShouldBeMetaError(100);
        (await InsightsAsync(story, "saved")).ShouldBeMetaError(100);
        (await InsightsAsync(story, "applause")).ShouldBeMetaError(100);
        (await InsightsAsync(story, "facebook_views")).ShouldBeMetaError(100);
        (await meta.GetAsync($"{story}/insights")).ShouldBeMetaError(100);
        (await InsightsAsync(story, "total_views")).Status.ShouldBe(HttpStatusCode.OK);
    }

    private async Task<long> ReachAsync(string story) => (long)(await InsightsAsync(story, "reach")).Body!["data"]![0]!["values"]![0]!["value"]!;

    private Task<Answer> InsightsAsync(string story, string metrics, string? breakdown = null) =>
        meta.GetAsync($"{story}/insights", [("metric", metrics), .. breakdown is null ? [] : ((string, string)[])[("breakdown", breakdown)]]);
}
