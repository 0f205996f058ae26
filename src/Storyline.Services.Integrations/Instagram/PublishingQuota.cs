namespace Storyline.Services.Integrations.Instagram;

/// <summary>How many posts the account may still publish through the API in a moving window.</summary>
/// <param name="Used">Posts of the last <paramref name="Window"/>.</param>
/// <param name="Total">What Meta allows; 50 when it does not say.</param>
public sealed record PublishingQuota(int Used, int Total, TimeSpan Window)
{
    public int Left => Math.Max(0, Total - Used);
}
