using Storyline.Services.Domain.Scheduling;
using Storyline.Services.Notifications.Scheduling;

namespace Storyline.Services.Notifications.Tests.Scheduling;

public sealed class WhyNotMessageTests
{
    private static readonly PostingWindow Berlin = PostingWindow.Create(14, 2, "Europe/Berlin");

    [Fact]
    public void A_lock_that_comes_is_told_in_the_chats_time() =>
        WhyNotMessage.LockComes("tree.jpg", new DateTimeOffset(2026, 12, 31, 23, 0, 0, TimeSpan.Zero), Berlin).Text
            .ShouldBe("tree.jpg is free now and locked from Fri 1 Jan 00:00 on, and its turn does not come before that.");

    [Fact]
    public void Another_chat_is_named_with_its_own_time_and_without_a_command_that_would_not_show_it() =>
        WhyNotMessage.PlannedElsewhere("tree.jpg", "<b>West coast</b>", new DateTimeOffset(2026, 12, 1, 18, 30, 0, TimeSpan.Zero), PostingWindow.Create(9, 21, "America/Los_Angeles")).Text
            .ShouldBe("tree.jpg is in the plan of <b>West coast</b>: Tue 1 Dec 10:30 (America/Los_Angeles).");
}
