using Storyline.Models.Publishing;
using Storyline.Services.Integrations.Cloudinary;
using Storyline.Services.Integrations.Instagram;
using Storyline.Services.Integrations.Tests.Chat;
using Storyline.Simulator;
using Storyline.Testing.Instagram;

namespace Storyline.Services.Integrations.Tests.Instagram;

public sealed class InsightsTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly SystemFault Dead = new("instagram", "insights", "error") { Code = 100, Description = "(#100) The replies metric is no longer supported." };

    [Fact]
    public async Task A_story_has_figures_and_its_navigation_in_parts_and_one_that_is_refused_loses_no_other()
    {
        await using var client = await OutsideClient.StartAsync();
        var (account, media) = await PostAsync(client);
        await client.Simulator.AdvanceAsync(TimeSpan.FromHours(6));

        var figures = await ReadAsync(client, account, media);

        foreach (var metric in (string[])["views", "reach", "replies", "shares", "total_interactions", "navigation"])
        {
            figures.Single(figure => figure.Metric == metric && figure.Breakdown is null).Value.ShouldNotBeNull(metric);
        }

        figures.Where(figure => figure is { Metric: "navigation", Breakdown: not null }).Select(figure => figure.Breakdown).ShouldContain("tap_forward");
        figures.Single(figure => figure.Metric == "facebook_views").ShouldSatisfyAllConditions(figure => figure.Value.ShouldBeNull(), figure => figure.Refusal.ShouldNotBeNull());
    }

    [Fact]
    public async Task Too_few_viewers_mean_not_available_and_never_zero()
    {
        await using var client = await OutsideClient.StartAsync();
        await client.Simulator.ChangeAccountAsync(DemoWorld.ShopAccount, followers: 3);
        var (account, media) = await PostAsync(client);

        var figures = await ReadAsync(client, account, media);

        figures.ShouldNotBeEmpty();
        figures.ShouldAllBe(figure => figure.Value == null && figure.Refusal == null);
    }

    [Fact]
    public async Task When_one_metric_is_dead_the_others_are_read_apart()
    {
        await using var client = await OutsideClient.StartAsync();
        var (account, media) = await PostAsync(client);
        await client.Simulator.AdvanceAsync(TimeSpan.FromHours(6));
        await client.Simulator.BreakAsync(new SystemFault("instagram", "insights", "error") { Code = 100, Description = "(#100) The replies metric is no longer supported." });
        await client.Simulator.BreakAsync(new SystemFault("instagram", "insights", "error") { Code = 100, Description = "(#100) The views metric is no longer supported." });

        var figures = await ReadAsync(client, account, media);

        figures.Single(figure => figure.Metric == "views").Refusal.ShouldNotBeNull();
        figures.Single(figure => figure.Metric == "reach").Value.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_metric_that_meets_passing_trouble_is_missing_and_can_be_read_afterwards()
    {
        await using var client = await OutsideClient.StartAsync();
        var (account, media) = await PostAsync(client);
        await client.Simulator.AdvanceAsync(TimeSpan.FromHours(6));
        await client.Simulator.BreakAsync(Dead);
        await client.Simulator.BreakAsync(new SystemFault("instagram", "insights", "status") { Status = 503, Times = 3 });

        var reading = await client.Insights.ReadAsync(account, media, PublicationKind.Story, None);
        var rest = await client.Insights.ReadMissingAsync(account, media, PublicationKind.Story, reading.Missing, None);

        reading.Missing.ShouldBe(["views"]);
        reading.Figures.ShouldNotContain(figure => figure.Metric == "views");
        reading.Figures.Single(figure => figure.Metric == "reach").Value.ShouldNotBeNull();
        rest.Missing.ShouldBeEmpty();
        rest.Figures.ShouldHaveSingleItem().ShouldSatisfyAllConditions(figure => figure.Metric.ShouldBe("views"), figure => figure.Value.ShouldNotBeNull());
    }

    [Fact]
    public async Task A_limit_leaves_the_rest_unasked_and_says_how_long()
    {
        await using var client = await OutsideClient.StartAsync();
        var (account, media) = await PostAsync(client);
        await client.Simulator.AdvanceAsync(TimeSpan.FromHours(6));
        await client.Simulator.BreakAsync(Dead);
        await client.Simulator.BreakAsync(new SystemFault("instagram", "insights", "status") { Status = 429, RetryAfter = 77 });

        var reading = await client.Insights.ReadAsync(account, media, PublicationKind.Story, None);
        var rest = await client.Insights.ReadMissingAsync(account, media, PublicationKind.Story, reading.Missing, None);

        reading.Figures.ShouldBeEmpty();
        reading.RetryAfter.ShouldBe(TimeSpan.FromSeconds(77));
        rest.Missing.ShouldBeEmpty();
        rest.Figures.Single(figure => figure is { Metric: "navigation", Breakdown: null }).Value.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_story_that_is_gone_is_not_found()
    {
        await using var client = await OutsideClient.StartAsync();
        var (account, media) = await PostAsync(client);
        await client.Simulator.AdvanceAsync(TimeSpan.FromHours(25));

        (await Should.ThrowAsync<IntegrationException>(client.Insights.ReadAsync(account, media, PublicationKind.Story, None))).Kind.ShouldBe(FailureKind.NotFound);
    }

    private static async Task<IReadOnlyList<InsightFigure>> ReadAsync(OutsideClient client, InstagramConnection account, string media)
    {
        var reading = await client.Insights.ReadAsync(account, media, PublicationKind.Story, None);
        reading.Missing.ShouldBeEmpty();
        return reading.Figures;
    }

    private static async Task<(InstagramConnection Account, string Media)> PostAsync(OutsideClient client)
    {
        var account = await client.ConnectAsync();
        var address = await client.Host.UploadAsync(new HostedFile("stories/one", Files.Picture(), IsVideo: false), None);
        return (account, (await client.Simulator.PostByHandAsync(DemoWorld.ShopAccount, address.AbsoluteUri)).Id);
    }
}
