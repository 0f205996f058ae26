using Storyline.Services.Domain.Media;

namespace Storyline.Services.Domain.Tests.Media;

public sealed class ContentGaugeTests
{
    [Theory]
    [InlineData(null, ContentLevel.Enough, ContentLevel.Enough)]
    [InlineData(7.1, ContentLevel.Enough, ContentLevel.Enough)]
    [InlineData(7.0, ContentLevel.Enough, ContentLevel.Low)]
    [InlineData(2.0, ContentLevel.Low, ContentLevel.NearlyOut)]
    [InlineData(0.0, ContentLevel.Enough, ContentLevel.NearlyOut)]
    public void A_level_begins_at_its_threshold(double? days, ContentLevel before, ContentLevel now) => ContentGauge.Read(days, before).ShouldBe(now);

    [Theory]
    [InlineData(8.0, ContentLevel.Low, ContentLevel.Low)]
    [InlineData(10.6, ContentLevel.Low, ContentLevel.Enough)]
    [InlineData(2.5, ContentLevel.NearlyOut, ContentLevel.NearlyOut)]
    [InlineData(3.5, ContentLevel.NearlyOut, ContentLevel.Low)]
    public void A_level_is_left_only_when_there_is_clearly_more(double days, ContentLevel before, ContentLevel now) =>
        ContentGauge.Read(days, before).ShouldBe(now);
}
