using Microsoft.Extensions.Options;
using Storyline.Services.Core.Operations.Crashes;

namespace Storyline.Services.Core.Tests.Operations;

public sealed class CrashPointsTests
{
    [Fact]
    public void There_are_at_least_twenty_four_each_with_a_name_of_its_own()
    {
        CrashPoint.All.Count.ShouldBeGreaterThanOrEqualTo(24);
        CrashPoint.All.ShouldBeUnique();
    }

    [Fact]
    public void A_place_that_does_not_exist_stops_the_start_with_the_list_of_those_that_do() =>
        Should.Throw<OptionsValidationException>(() => At("publish.maybe")).Message.ShouldContain("publish.sent");

    [Fact]
    public void Told_nothing_or_another_place_or_a_later_pass_the_process_lives()
    {
        At(null).Pass(CrashPoint.PublishSent);
        At("publish.sent").Pass(CrashPoint.IntentBefore);
        At("publish.sent:3").Pass(CrashPoint.PublishSent);
    }

    private static CrashPoints At(string? place) => new(Options.Create(new CrashOptions { CrashAt = place }));
}
