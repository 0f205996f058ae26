using Storyline.Bot.Updates;

namespace Storyline.Bot.Tests.Updates;

public sealed class UpdateInboxTests
{
    private readonly UpdateInbox inbox = new();

    [Fact]
    public void Nothing_is_confirmed_before_it_is_handled()
    {
        inbox.TryOpen(7);
        inbox.TryOpen(8);
        inbox.TryOpen(9);

        inbox.Close(8);
        inbox.Offset.ShouldBe(7);
        inbox.Close(7);
        inbox.Offset.ShouldBe(9);
        inbox.Close(9);
        inbox.Offset.ShouldBe(10);
    }

    [Fact]
    public void What_is_delivered_again_meanwhile_is_not_taken_in_twice()
    {
        inbox.TryOpen(7).ShouldBeTrue();
        inbox.TryOpen(7).ShouldBeFalse();
        inbox.Close(7);
        inbox.TryOpen(7).ShouldBeFalse();
    }

    [Fact]
    public async Task It_is_idle_when_all_is_handled()
    {
        inbox.WhenIdle.IsCompleted.ShouldBeTrue();
        inbox.TryOpen(1);
        inbox.TryOpen(2);
        var idle = inbox.WhenIdle;

        inbox.Close(2);
        idle.IsCompleted.ShouldBeFalse();
        inbox.Close(1);

        await idle;
    }

    [Fact]
    public void After_a_long_silence_lower_numbers_are_taken_in_again()
    {
        inbox.TryOpen(900_000);
        inbox.StartOver();
        inbox.Offset.ShouldBe(900_000);
        inbox.Close(900_000);

        inbox.StartOver();

        inbox.Offset.ShouldBe(0);
        inbox.TryOpen(12).ShouldBeTrue();
    }
}
