using Storyline.Services.Notifications.Scheduling;

namespace Storyline.Services.Notifications.Tests.Scheduling;

public sealed class WhyMessageTests
{
    private const int RoomInAWindow = 200;

    [Fact]
    public void A_long_name_leaves_room_for_the_reasons()
    {
        var words = WhyMessage.Compose(new string('n', 216) + ".jpg", ["never posted", "memes 1.4 slots below target"]);

        words.ShouldBe(new string('n', 59) + "…: never posted, memes 1.4 slots below target.");
        words.Length.ShouldBeLessThanOrEqualTo(RoomInAWindow);
    }
}
