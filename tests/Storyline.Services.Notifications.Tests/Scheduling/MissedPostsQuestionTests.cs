using Storyline.Services.Notifications.Scheduling;

namespace Storyline.Services.Notifications.Tests.Scheduling;

public sealed class MissedPostsQuestionTests
{
    [Theory]
    [InlineData(1, "🕰 One post was missed\nIts time is over, and it waits until you choose:\n")]
    [InlineData(4, "🕰 4 posts were missed\nTheir time is over, and they wait until you choose:\n")]
    public void It_does_not_guess_what_kept_the_posts_back(int missed, string beginning) =>
        MissedPostsQuestion.Compose(missed).Text.ShouldStartWith(beginning);
}
