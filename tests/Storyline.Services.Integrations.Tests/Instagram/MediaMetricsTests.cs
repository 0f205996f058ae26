using System.Text.Json.Nodes;
using Storyline.Models.Accounts;
using Storyline.Models.Publishing;
using Storyline.Services.Integrations.Instagram;

namespace Storyline.Services.Integrations.Tests.Instagram;

public sealed class MediaMetricsTests
{
    [Theory]
    [InlineData(PublicationKind.Story, "STORY")]
    [InlineData(PublicationKind.Feed, "FEED")]
    [InlineData(PublicationKind.Carousel, "FEED")]
    [InlineData(PublicationKind.Reel, "REELS")]
    public void Every_metric_that_Meta_documents_for_a_kind_is_asked_for_and_no_other(PublicationKind kind, string product)
    {
        var page = SharedContracts.JsonOrSkip("derived", "meta-media-insights.json");
        var facebookOnly = Names(page["facebook_login_only"]!);

        Asked(kind, LoginKind.Facebook).ShouldBe(Names(page[product]!), ignoreOrder: true);
        Asked(kind, LoginKind.Instagram).ShouldBe(Names(page[product]!).Except(facebookOnly), ignoreOrder: true);
    }

    [Fact]
    public void Metrics_with_a_breakdown_and_those_that_may_throw_have_a_request_of_their_own()
    {
        var page = SharedContracts.JsonOrSkip("derived", "meta-media-insights.json");
        foreach (var metrics in Enum.GetValues<PublicationKind>().Select(kind => MediaMetrics.Of(kind, LoginKind.Facebook)))
        {
            metrics.Broken.ShouldAllBe(broken => page["breakdowns"]![broken.Metric]![broken.Breakdown] != null);
            metrics.Plain.Intersect(Names(page["throws_if_not_shared_to_facebook"]!)).ShouldBeEmpty();
            metrics.Plain.Intersect(page["breakdowns"]!.AsObject().Select(pair => pair.Key)).ShouldBeEmpty();
        }
    }

    private static IEnumerable<string> Asked(PublicationKind kind, LoginKind login) =>
        MediaMetrics.Of(kind, login) is var metrics ? [.. metrics.Plain, .. metrics.Alone.Select(alone => alone.Metric)] : [];

    private static IReadOnlyList<string> Names(JsonNode list) => [.. list.AsArray().Select(name => (string)name!)];
}
