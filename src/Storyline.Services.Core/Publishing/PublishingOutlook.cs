using Storyline.Services.Integrations.Instagram;

namespace Storyline.Services.Core.Publishing;

/// <summary>Whether Storyline can publish for a chat now.</summary>
/// <param name="Account">The chosen account's user name; null when none is ready.</param>
/// <param name="Problem">Why it cannot; null when it can.</param>
/// <param name="Quota">What Instagram says is left; null when it did not answer in time.</param>
public sealed record PublishingOutlook(string? Account, string? Problem, PublishingQuota? Quota);
