using Storyline.Data.Publishing;
using Storyline.Data.Scheduling;
using Storyline.Models.Teams;
using Storyline.Services.Domain.Scheduling;

namespace Storyline.Services.Core.Scheduling;

/// <summary>Compares what a chat was shown with the mix: over the same posts that a new plan would start from.</summary>
public sealed class MixDriftReader(ICategoryMixRepository mixes, IHistoryRepository history, IQueueRepository queue, TimeProvider clock)
{
    /// <summary>Without categories when the team has no mix yet.</summary>
    public async Task<MixDrift> ReadAsync(ChatSettings chat, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var shares = await mixes.CurrentAsync(chat.TeamId, cancellationToken);
        if (shares.Count == 0)
        {
            return new MixDrift(now - SlotFilling.Memory, 0, 0, 0, []);
        }

        var since = SlotFilling.Since(shares, now);
        return MixDrift.Of(
            shares.ToDictionary(share => share.Category, share => share.Ratio, StringComparer.Ordinal),
            await history.PostsByCategoryAsync(chat.Id, since, cancellationToken),
            await queue.CountByCategoryAsync(chat.Id, cancellationToken),
            since,
            shares[0].VersionNumber);
    }
}
