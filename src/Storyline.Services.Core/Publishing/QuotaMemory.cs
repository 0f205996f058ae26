using System.Collections.Concurrent;
using Storyline.Models.Accounts;
using Storyline.Services.Integrations.Instagram;

namespace Storyline.Services.Core.Publishing;

/// <summary>What Instagram last said of each account's publishing quota.</summary>
public sealed class QuotaMemory(TimeProvider clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<InstagramAccountId, (PublishingQuota Quota, DateTimeOffset At)> seen = new();

    public void Note(InstagramAccountId account, PublishingQuota quota) => seen[account] = (quota, clock.GetUtcNow());

    /// <summary>What was read within the last minute; null otherwise.</summary>
    public PublishingQuota? Recent(InstagramAccountId account) =>
        seen.TryGetValue(account, out var last) && clock.GetUtcNow() - last.At < Fresh ? last.Quota : null;
}
