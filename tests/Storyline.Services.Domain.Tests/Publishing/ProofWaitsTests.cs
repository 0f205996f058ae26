using Storyline.Services.Domain.Publishing;

namespace Storyline.Services.Domain.Tests.Publishing;

public sealed class ProofWaitsTests
{
    [Fact]
    public void Stories_are_read_at_once_after_2_and_after_10_minutes()
    {
        ProofWaits.UntilNext(1).ShouldBe(TimeSpan.FromMinutes(2));
        ProofWaits.UntilNext(2).ShouldBe(TimeSpan.FromMinutes(8));
        ProofWaits.UntilNext(3).ShouldBeNull();
    }

    [Theory]
    [InlineData(null, 1)]
    [InlineData(0.5, 1)]
    [InlineData(5.0, 5)]
    [InlineData(90.0, 30)]
    public void Trouble_puts_a_reading_off_for_as_long_as_is_asked_for_between_a_minute_and_half_an_hour(double? asked, int minutes) =>
        ProofWaits.AfterTrouble(asked is { } wanted ? TimeSpan.FromMinutes(wanted) : null).ShouldBe(TimeSpan.FromMinutes(minutes));

    [Fact]
    public void Nobody_looks_any_more_when_a_story_is_gone()
    {
        ProofWaits.IsOver(TimeSpan.FromHours(24)).ShouldBeFalse();
        ProofWaits.IsOver(TimeSpan.FromHours(24) + TimeSpan.FromSeconds(1)).ShouldBeTrue();
    }
}
