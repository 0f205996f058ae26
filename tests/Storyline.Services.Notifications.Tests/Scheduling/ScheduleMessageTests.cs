using Storyline.Services.Domain.Scheduling;
using Storyline.Services.Notifications.Scheduling;

namespace Storyline.Services.Notifications.Tests.Scheduling;

public sealed class ScheduleMessageTests
{
    private static readonly PostingWindow Berlin = PostingWindow.Create(14, 2, "Europe/Berlin");
    private static readonly DateTimeOffset Until = new(2026, 11, 29, 22, 10, 0, TimeSpan.Zero);

    [Fact]
    public void What_was_filled_is_told_per_category_and_a_shortage_has_its_reason()
    {
        var text = ScheduleMessage.Compose(
            new ScheduleFacts(5, 2, Until, [new CategoryResult("memes", 0.7m, 40, 3, 0, 0, 0.2m), new CategoryResult("merch", 0.3m, 2, 2, 0, 1, 0.5m)]), Berlin).Text;

        text.ShouldBe(
            """
            📅 5 posts planned, until Sun 29 Nov 23:10
            • memes: 3 of 40 ready, target 70%
            • merch: 2 of 2 ready, target 30%, 1 passed on (merch has 2 eligible items and all are planned)

            ⚠️ 2 slots stay empty: nothing was eligible.

            /queue shows the plan.
            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void One_is_one()
    {
        var text = ScheduleMessage.Compose(new ScheduleFacts(1, 1, Until, []), Berlin).Text;

        text.ShouldContain("1 post planned");
        text.ShouldContain("1 slot stays empty");
    }
}
