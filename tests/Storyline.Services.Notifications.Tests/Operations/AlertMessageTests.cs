using Storyline.Models.Operations;
using Storyline.Services.Notifications.Operations;

namespace Storyline.Services.Notifications.Tests.Operations;

public sealed class AlertMessageTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Of_many_alerts_ten_are_told_the_others_counted_and_it_is_said_where_they_are()
    {
        var text = AlertMessage.Compose([.. Enumerable.Range(1, 12).Select(Trouble)]).Text;

        text.ShouldStartWith("⚠️ 12 things need you\n• Trouble 1.\n");
        text.ShouldEndWith("• Trouble 10.\n… and 2 more; the dashboard and storyline health list what is still open.");
    }

    private static Alert Trouble(int number) => new()
    {
        Id = AlertId.New(Now), Kind = "trouble", Subject = $"{number}", Message = $"Trouble {number}.", FirstSeenAt = Now, LastSeenAt = Now,
    };
}
