using Storyline.Models.Operations;
using Storyline.Services.Notifications.Operations;

namespace Storyline.Services.Notifications.Tests.Operations;

public sealed class AlertMessageTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Of_many_alerts_ten_are_told_the_others_counted_and_it_is_said_where_they_are()
    {
        var (text, shown) = AlertMessage.Compose([.. Enumerable.Range(1, 12).Select(number => Trouble(number))]);

        shown.ShouldBe(10);
        text.Text.ShouldStartWith("⚠️ 12 things need you\n• Trouble 1.\n");
        text.Text.ShouldEndWith("• Trouble 10.\n… and 2 more, which follow; the dashboard and storyline health list what is open.");
    }

    [Fact]
    public void Of_long_alerts_as_many_are_told_as_are_whole()
    {
        var (text, shown) = AlertMessage.Compose([.. Enumerable.Range(1, 7).Select(number => Trouble(number, length: 600))]);

        shown.ShouldBe(6);
        text.Text.Length.ShouldBeLessThanOrEqualTo(4096);
        text.Text.ShouldContain("\n… and 1 more, which follow;");
    }

    private static Alert Trouble(int number, int length = 0) => new()
    {
        Id = AlertId.New(Now), Kind = "trouble", Subject = $"{number}", Message = $"Trouble {number}.".PadRight(length, '.'), FirstSeenAt = Now, LastSeenAt = Now,
    };
}
