namespace Storyline.Services.Integrations.Chat;

/// <summary>At most <paramref name="limit"/> turns within any <paramref name="period"/>. Turns are given out in the order in which they are asked for.</summary>
internal sealed class SlidingWindow(int limit, TimeSpan period)
{
    private readonly Queue<DateTimeOffset> given = new(limit);
    private DateTimeOffset latest = DateTimeOffset.MinValue;

    /// <summary>Nothing asked for has a turn after this.</summary>
    public DateTimeOffset Latest => latest;

    /// <summary>Reserves the next free turn and says when it is.</summary>
    public DateTimeOffset Reserve(DateTimeOffset now)
    {
        var turn = now > latest ? now : latest;
        if (given.Count == limit && given.Dequeue() + period is var free && free > turn)
        {
            turn = free;
        }

        given.Enqueue(turn);
        return latest = turn;
    }

    /// <summary>No turn before then.</summary>
    public void CloseUntil(DateTimeOffset time) => latest = time > latest ? time : latest;
}
