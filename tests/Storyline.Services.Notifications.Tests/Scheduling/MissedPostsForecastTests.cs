using Storyline.Models.Teams;
using Storyline.Services.Notifications.Scheduling;

namespace Storyline.Services.Notifications.Tests.Scheduling;

public sealed class MissedPostsForecastTests
{
    [Theory]
    [InlineData(1, CatchUpPolicy.Ask, true, "One post was missed: the chat is asked what becomes of it.")]
    [InlineData(1, CatchUpPolicy.Gradual, true, "One post was missed: it goes out within a minute.")]
    [InlineData(1, CatchUpPolicy.Gradual, false, "One post was missed: it takes a coming slot.")]
    [InlineData(1, CatchUpPolicy.Skip, true, "One post was missed: it leaves the plan within a minute, and its picture stays available.")]
    [InlineData(4, CatchUpPolicy.Ask, false, "4 posts were missed: the chat is asked what becomes of them.")]
    [InlineData(4, CatchUpPolicy.Gradual, true, "4 posts were missed: one goes out within a minute, the rest follow in the coming slots.")]
    [InlineData(4, CatchUpPolicy.Gradual, false, "4 posts were missed: they take the coming slots.")]
    [InlineData(4, CatchUpPolicy.Skip, false, "4 posts were missed: they leave the plan within a minute, and their pictures stay available.")]
    public void It_says_what_the_policy_does_with_one_post_and_with_several(int missed, CatchUpPolicy policy, bool isOpen, string words) =>
        MissedPostsForecast.Compose(missed, policy, isOpen).Text.ShouldStartWith($"🕰 {words}");
}
