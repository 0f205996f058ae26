namespace Storyline.Simulator.Telegram.Delivery;

/// <summary>Only the newest <c>getUpdates</c> may wait; an older one is told why it had to stop.</summary>
internal sealed class PollTurn
{
    private const string ByPoll = "terminated by other getUpdates request; make sure that only one bot instance is running";
    private const string ByWebhook = "terminated by setWebhook request";

    private long newest;
    private volatile string lastReason = ByPoll;

    public long Take()
    {
        lastReason = ByPoll;
        return Interlocked.Increment(ref newest);
    }

    public void EndForWebhook()
    {
        lastReason = ByWebhook;
        Interlocked.Increment(ref newest);
    }

    public string? WhyLost(long turn) => Interlocked.Read(ref newest) == turn ? null : lastReason;
}
