using System.Text.Json.Nodes;
using Storyline.Simulator.Instagram.Calls;
using Storyline.Simulator.Instagram.Insights;

namespace Storyline.Simulator.Tests.Instagram;

/// <summary>Whatever simulated Meta answers must be in Meta's own description of its nodes, under its name and of its type.</summary>
public sealed class MetaContractTests : IAsyncLifetime
{
    private const string MediaFields =
        "id,media_type,media_product_type,media_url,permalink,shortcode,timestamp,username,owner,like_count,comments_count,is_comment_enabled";

    private MetaWorld meta = null!;

    public async ValueTask InitializeAsync() => meta = await MetaWorld.StartAsync();

    public ValueTask DisposeAsync() => meta.DisposeAsync();

    [Theory]
    [InlineData(DemoWorld.ShopAccount, MetaWorld.ShopId, "IGUser", "IGMedia", "ig_id,has_profile_pic,is_published,legacy_instagram_user_id", "ig_id,has_poll,legacy_instagram_media_id")]
    [InlineData(DemoWorld.StudioAccount, MetaWorld.StudioId, "IGUserForIGOnlyAPI", "IGMediaForIGOnlyAPI", "user_id,account_type", "media_type")]
    public async Task Accounts_and_media_have_only_fields_of_their_description(string account, string id, string userSpec, string mediaSpec, string moreOfUser, string moreOfMedia)
    {
        meta.Token = await meta.TokenAsync(account);
        var (user, media) = (NodeDescription.ReadOrSkip(userSpec), NodeDescription.ReadOrSkip(mediaSpec));
        var container = (string)(await meta.CreateStoryAsync(account: id)).Body!["id"]!;
        meta.Advance(2);
        var story = (string)(await meta.PublishAsync(container, id)).Body!["id"]!;
        await CheckAsync(id, $"username,name,biography,profile_picture_url,followers_count,follows_count,media_count,{moreOfUser}", user);
        await CheckAsync(story, $"{MediaFields},{moreOfMedia}", media);
        (await CheckAsync(container, "id,status,status_code", NodeDescription.ReadOrSkip("ShadowIGMediaBuilder"))).ContainsKey("status_code").ShouldBeTrue();
    }

    [Theory]
    [InlineData(DemoWorld.ShopAccount, MetaWorld.ShopId, "IGUser", "IGMedia")]
    [InlineData(DemoWorld.StudioAccount, MetaWorld.StudioId, "IGUserForIGOnlyAPI", "IGMediaForIGOnlyAPI")]
    public async Task Stories_are_a_connection_to_media_of_their_description(string account, string id, string userSpec, string mediaSpec)
    {
        ReturnOf(userSpec, "stories").ShouldBeOneOf("IGMedia", "Media");
        meta.Token = await meta.TokenAsync(account);
        var container = (string)(await meta.CreateStoryAsync(account: id)).Body!["id"]!;
        meta.Advance(2);
        var media = (string)(await meta.PublishAsync(container, id)).Body!["id"]!;

        var story = (await meta.GetAsync($"{id}/stories", ("fields", MediaFields))).Body!["data"]!.AsArray().ShouldHaveSingleItem();

        ((string?)story!["id"]).ShouldBe(media);
        NodeDescription.ReadOrSkip(mediaSpec).Strangers(story).ShouldBeEmpty();
    }

    [Fact]
    public async Task Pages_and_the_accounts_behind_them_have_only_fields_of_their_description()
    {
        ReturnOf("User", "accounts").ShouldBe("Page");
        var (page, user) = (NodeDescription.ReadOrSkip("Page"), NodeDescription.ReadOrSkip("IGUser"));

        var pages = (await meta.GetAsync("me/accounts", ("fields", "id,name,category,access_token,instagram_business_account{id,username}"))).Body!["data"]!.AsArray();

        pages.SelectMany(page.Strangers).ShouldBeEmpty();
        user.Strangers(pages.Select(one => one!["instagram_business_account"]).OfType<JsonObject>().ShouldHaveSingleItem()).ShouldBeEmpty();
    }

    /// <summary>The descriptions list the call, and not what it answers: that is told in words on its page.</summary>
    [Theory]
    [InlineData(DemoWorld.ShopAccount, MetaWorld.ShopId, "IGUser")]
    [InlineData(DemoWorld.StudioAccount, MetaWorld.StudioId, "IGUserForIGOnlyAPI")]
    public async Task The_quota_is_a_described_call_and_answers_as_its_page_says(string account, string id, string userSpec)
    {
        ReturnOf(userSpec, "content_publishing_limit").ShouldBe("ContentPublishingLimitResponse");
        meta.Token = await meta.TokenAsync(account);

        var quota = (await meta.GetAsync($"{id}/content_publishing_limit", ("fields", "config,quota_usage"))).Body!["data"]!.AsArray().ShouldHaveSingleItem();

        Of(("config", "map"), ("quota_usage", "int")).Strangers(quota).ShouldBeEmpty();
        Of(("quota_total", "int"), ("quota_duration", "int")).Strangers(quota!["config"]).ShouldBeEmpty();
    }

    /// <summary>The descriptions do not have this call at all: its page has.</summary>
    [Theory]
    [InlineData(DemoWorld.ShopAccount)]
    [InlineData(DemoWorld.StudioAccount)]
    public async Task An_inspected_token_is_told_as_its_page_says(string account)
    {
        var described = Of(
            ("app_id", "string"), ("type", "string"), ("application", "string"), ("data_access_expires_at", "int"), ("expires_at", "int"), ("is_valid", "bool"), ("issued_at", "int"),
            ("scopes", "list<string>"), ("granular_scopes", "list<map>"), ("user_id", "string"), ("error", "map"));
        var token = await meta.TokenAsync(account);
        foreach (var state in (string[])["good", "expired"])
        {
            await meta.ChangeTokenAsync(new { token, state });
            var facts = (await meta.GetAsync("debug_token", ("input_token", token), ("access_token", $"{DemoWorld.FacebookAppId}|{DemoWorld.FacebookAppSecret}"))).Body!["data"];
            described.Strangers(facts).ShouldBeEmpty();
            facts!["granular_scopes"]!.AsArray().SelectMany(Of(("scope", "string"), ("target_ids", "list<string>")).Strangers).ShouldBeEmpty();
            (facts["error"] is { } error ? Of(("code", "int"), ("message", "string"), ("subcode", "int")).Strangers(error) : []).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task Insights_have_only_fields_of_their_description()
    {
        var (known, value) = (NodeDescription.ReadOrSkip("InstagramInsightsResult"), NodeDescription.ReadOrSkip("InstagramInsightsValue"));
        var story = await meta.GivenStoryAsync();
        meta.Advance(7200);
        foreach (var more in ((string, string)[][])[[("metric", "views,reach")], [("metric", "navigation"), ("breakdown", "story_navigation_action_type")]])
        {
            var entries = (await meta.GetAsync($"{story}/insights", more)).Body!["data"]!.AsArray();
            entries.SelectMany(known.Strangers).ShouldBeEmpty();
            entries.Where(entry => entry!["values"] is not null).SelectMany(entry => entry!["values"]!.AsArray()).SelectMany(value.Strangers).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task Refreshed_tokens_have_only_fields_of_their_description()
    {
        var known = NodeDescription.ReadOrSkip("IGRefreshAccessTokenForIGOnlyAPI");
        var token = await meta.TokenAsync(DemoWorld.StudioAccount, ageHours: 30);
        var answer = (await meta.CallAsync(HttpMethod.Get, "refresh_access_token", ("grant_type", "ig_refresh_token"), ("access_token", token))).Body!.AsObject();
        known.Strangers(answer).ShouldBeEmpty();
        answer.Count.ShouldBe(known.Count);
    }

    [Theory]
    [InlineData("string", "7", "\"7\"")]
    [InlineData("datetime", "1700000000", "\"2026-11-23T12:00:00+0000\"")]
    [InlineData("bool", "\"true\"", "true")]
    [InlineData("int", "\"7\"", "7")]
    [InlineData("int", "7.5", "\"17841400000000001\"")]
    [InlineData("list<string>", "{}", "[]")]
    [InlineData("IGUser", "[]", "{}")]
    [InlineData("Object", "null", "7")]
    public void A_value_of_another_type_is_a_stranger(string type, string wrong, string right)
    {
        Of(("field", type)).Strangers(JsonNode.Parse($"{{\"field\":{wrong}}}")).ShouldHaveSingleItem();
        Of(("field", type)).Strangers(JsonNode.Parse($"{{\"field\":{right}}}")).ShouldBeEmpty();
        Of(("field", type)).Strangers(JsonNode.Parse($"{{\"other\":{right}}}")).ShouldHaveSingleItem();
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

    private static NodeDescription Of(params (string Name, string Type)[] fields) => new(fields.ToDictionary(field => field.Name, field => field.Type));

    /// <summary>What a reading connection of a node leads to.</summary>
    private static string ReturnOf(string node, string edge) => (string)Contracts.JsonOrSkip("meta", "specs", node + ".json")["apis"]!.AsArray()
        .Single(api => (string?)api!["method"] == "GET" && (string?)api["endpoint"] == edge)!["return"]!;

    private async Task<JsonObject> CheckAsync(string id, string fields, NodeDescription known)
    {
        var answer = (await meta.GetAsync(id, ("fields", fields))).Body!.AsObject();
        known.Strangers(answer).ShouldBeEmpty();
        return answer;
    }
}
