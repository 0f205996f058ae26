using Storyline.Services.Integrations.Chat;

namespace Storyline.Services.Integrations.Tests.Chat;

public sealed class SendPaceTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Fact]
    public void A_short_burst_goes_out_at_once()
    {
        var chat = new ChatPace(isGroup: true);

        Turns(3, now => chat.Reserve(now, isEdit: false)).ShouldAllBe(turn => turn == Start);
    }

    [Fact]
    public void A_chat_gets_one_message_a_second_in_the_long_run()
    {
        var chat = new ChatPace(isGroup: false);

        var turns = Turns(30, now => chat.Reserve(now, isEdit: false));

        MostWithin(turns, 3 * Second).ShouldBe(3);
        turns[^1].ShouldBe(Start + (27 * Second));
    }

    [Fact]
    public void A_group_gets_twenty_messages_a_minute()
    {
        var group = new ChatPace(isGroup: true);

        var turns = Turns(70, now => group.Reserve(now, isEdit: false));

        MostWithin(turns, Minute).ShouldBe(20);
        turns[^1].ShouldBeLessThan(Start + (4 * Minute));
    }

    [Fact]
    public void Edits_do_not_use_up_a_groups_minute()
    {
        var group = new ChatPace(isGroup: true);

        Turns(30, now => group.Reserve(now, isEdit: true))[^1].ShouldBe(Start + (27 * Second));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void No_pattern_of_asking_gets_more_than_the_limit(int seed)
    {
        var random = new Random(seed);
        var window = new SlidingWindow(30, Second);
        var now = Start;
        var turns = new List<DateTimeOffset>();
        for (var i = 0; i < 2000; i++)
        {
            now += random.Next(4) == 0 ? random.NextDouble() * Second : TimeSpan.Zero;
            turns.Add(window.Reserve(now));
            turns[^1].ShouldBeGreaterThanOrEqualTo(now);
        }

        turns.ShouldBe(turns.Order());
        MostWithin(turns, Second).ShouldBeLessThanOrEqualTo(30);
    }

    [Fact]
    public void After_a_silence_a_chat_keeps_its_usual_pace()
    {
        var chat = new ChatPace(isGroup: false);
        chat.CloseUntil(Start + (7 * Second));

        var turns = Turns(5, now => chat.Reserve(now, isEdit: false));

        turns[0].ShouldBe(Start + (7 * Second));
        MostWithin(turns, 3 * Second).ShouldBe(3);
    }

    private static List<DateTimeOffset> Turns(int count, Func<DateTimeOffset, DateTimeOffset> reserve) => [.. Enumerable.Range(0, count).Select(_ => reserve(Start))];

    private static int MostWithin(IReadOnlyList<DateTimeOffset> turns, TimeSpan period) =>
        turns.Max(first => turns.Count(turn => turn >= first && turn < first + period));
}
