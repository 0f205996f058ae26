using Storyline.Services.Integrations.Instagram;

namespace Storyline.Services.Core.Publishing;

/// <summary>Whether Storyline can publish a chat's stories now.</summary>
public abstract record PublishingOutlook
{
    private PublishingOutlook() { }

    /// <param name="Account">The chosen account's user name.</param>
    /// <param name="Quota">What Instagram says is left; null when it did not answer in time.</param>
    public sealed record Open(string Account, PublishingQuota? Quota) : PublishingOutlook;

    /// <summary>It cannot, for the reason that each post's route gives.</summary>
    public sealed record Blocked(string Reason) : PublishingOutlook;
}
