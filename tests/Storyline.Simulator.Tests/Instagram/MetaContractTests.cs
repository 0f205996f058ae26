using System.Text.Json.Nodes;
using Storyline.Simulator.Instagram.Calls;
using Storyline.Simulator.Instagram.Insights;

namespace Storyline.Simulator.Tests.Instagram;

/// <summary>Whatever simulated Meta answers must be in Meta's own description of its nodes.</summary>
public sealed class MetaContractTests : IAsyncLifetime
{
    /// <summary>Connections, which the descriptions list among the calls and not among the fields.</summary>
    private static readonly string[] Edges = ["children"];

    private MetaWorld meta = null!;

    public async ValueTask InitializeAsync() => meta = await MetaWorld.StartAsync();

    public ValueTask DisposeAsync() => meta.DisposeAsync();

    [Theory]
    [InlineData(DemoWorld.ShopAccount, MetaWorld.ShopId, "IGUser", "IGMedia")]
    [InlineData(DemoWorld.StudioAccount, MetaWorld.StudioId, "IGUserForIGOnlyAPI", "IGMediaForIGOnlyAPI")]
    public async Task Accounts_and_media_have_only_fields_of_their_description(string account, string id, string userSpec, string mediaSpec)
    {
        meta.Token = await meta.TokenAsync(account);
        var (user, media) = (Fields(userSpec), Fields(mediaSpec));
        var container = (string)(await meta.CreateStoryAsync(account: id)).Body!["id"]!;
        meta.Advance(2);
        var story = (string)(await meta.PublishAsync(container, id)).Body!["id"]!;
        await CheckAsync(id, "username,name,biography,profile_picture_url,followers_count,follows_count,media_count", user);
        await CheckAsync(story, "id,media_type,media_product_type,media_url,permalink,shortcode,timestamp,username,owner,like_count,comments_count,is_comment_enabled", media);
        (await CheckAsync(container, "id,status,status_code", Fields("ShadowIGMediaBuilder"))).ContainsKey("status_code").ShouldBeTrue();
    }

    [Fact]
    public async Task Insights_have_only_fields_of_their_description()
    {
        var known = Fields("InstagramInsightsResult");
        var story = await meta.GivenStoryAsync();
        meta.Advance(7200);
        foreach (var more in ((string, string)[][])[[("metric", "views,reach")], [("metric", "navigation"), ("breakdown", "story_navigation_action_type")]])
        {
            var entries = (await meta.GetAsync($"{story}/insights", more)).Body!["data"]!.AsArray();
            entries.SelectMany(entry => Strangers(entry!.AsObject(), known)).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task Refreshed_tokens_have_only_fields_of_their_description()
    {
        var known = Fields("IGRefreshAccessTokenForIGOnlyAPI");
        var token = await meta.TokenAsync(DemoWorld.StudioAccount, ageHours: 30);
        var answer = (await meta.CallAsync(HttpMethod.Get, "refresh_access_token", ("grant_type", "ig_refresh_token"), ("access_token", token))).Body!.AsObject();
        Strangers(answer, known).ShouldBeEmpty();
        answer.Count.ShouldBe(known.Count - Edges.Length);
    }

    [Fact]
    public void Every_listed_publishing_error_is_known_with_its_code()
    {
        var listed = Contracts.JsonOrSkip("derived", "meta-instagram-errors.json")["errors"]!.AsArray();
        listed.Count.ShouldBe(24);
        foreach (var error in listed)
        {
            PublishingErrors.Find((int)error!["subcode"]!).ShouldNotBeNull().Code.ShouldBe((int)error["code"]!);
        }
    }

    [Fact]
    public void Metrics_are_those_that_the_page_lists()
    {
        var listed = Contracts.JsonOrSkip("derived", "meta-media-insights.json");
        foreach (var product in (string[])["STORY", "FEED", "REELS"])
        {
            MetricRules.Of(product).ShouldBe(listed[product]!.AsArray().Select(metric => (string)metric!));
        }

        MetricRules.DeadOnes.ShouldBe(listed["deprecated"]!.AsArray().Select(metric => (string)metric!));
        MetricRules.Values("navigation", "story_navigation_action_type").ShouldBe(listed["breakdowns"]!["navigation"]!["story_navigation_action_type"]!.AsArray().Select(value => (string)value!));
    }

    private static HashSet<string> Fields(string spec) =>
        [.. Contracts.JsonOrSkip("meta", "specs", spec + ".json")["fields"]!.AsArray().Select(field => (string)field!["name"]!), .. Edges];

    private static IEnumerable<string> Strangers(JsonObject answer, HashSet<string> known) => answer.Select(field => field.Key).Where(name => !known.Contains(name));

    private async Task<JsonObject> CheckAsync(string id, string fields, HashSet<string> known)
    {
        var answer = (await meta.GetAsync(id, ("fields", fields))).Body!.AsObject();
        Strangers(answer, known).ShouldBeEmpty();
        return answer;
    }
}
