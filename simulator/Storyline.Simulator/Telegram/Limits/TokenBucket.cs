namespace Storyline.Simulator.Telegram.Limits;

/// <summary>Holds up to <paramref name="capacity"/> sends and wins back <paramref name="perSecond"/> of them each second.</summary>
internal sealed class TokenBucket(double capacity, double perSecond)
{
    private double spent;
    private DateTimeOffset filledAt = DateTimeOffset.MinValue;

    /// <summary>How long until <paramref name="wanted"/> are there; zero when they are.</summary>
    public TimeSpan Missing(double wanted, DateTimeOffset now)
    {
        if (now > filledAt)
        {
            spent = Math.Max(0, spent - (now - filledAt).TotalSeconds * perSecond);
            filledAt = now;
        }

        var needed = Math.Min(wanted, capacity);
        var left = capacity - spent;
        return left >= needed ? TimeSpan.Zero : TimeSpan.FromSeconds((needed - left) / perSecond);
    }

    public void Take(double wanted) => spent += wanted;
}
