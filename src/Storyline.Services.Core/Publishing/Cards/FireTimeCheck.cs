using Storyline.Data;
using Storyline.Data.Media;
using Storyline.Data.Publishing;
using Storyline.Data.Scheduling;
using Storyline.Models.Media;
using Storyline.Models.Scheduling;
using Storyline.Models.Teams;
using Storyline.Services.Core.Operations.Alerts;
using Storyline.Services.Core.Scheduling;

namespace Storyline.Services.Core.Publishing.Cards;

/// <summary>
/// Looks once more before a card is sent: is the picture still eligible, is its file still there, is its category still in the mix? Another picture of the category, else of
/// the mix, takes the slot when it is not, and the card says why. A folder that is away as a whole gives no slot to others: the post waits for it.
/// </summary>
public sealed class FireTimeCheck(
    IPlanningQueueRepository planning,
    IDispatchQueueRepository claims,
    IMediaItemRepository media,
    ICategoryMixRepository mixes,
    AlertDesk alerts,
    FolderOutage outage,
    SlotFailures slots,
    IUnitOfWork work,
    TimeProvider clock)
{
    /// <summary>How many pictures of each category are looked at first; more only when the files of all of them are gone.</summary>
    private const int FirstLook = 3;

    /// <summary>What goes out in this slot; null when nothing can, which is then recorded and told, and when the post waits for its folder.</summary>
    public async Task<FireTimePass?> PassAsync(QueueItem claimed, ChatSettings chat, CancellationToken cancellationToken)
    {
        var planned = (await media.FindAsync(claimed.TeamId, claimed.MediaItemId, cancellationToken))!;
        if (await outage.HoldsBackAsync(claimed, planned, cancellationToken))
        {
            return null;
        }

        var shares = await mixes.CurrentAsync(claimed.TeamId, cancellationToken);
        if (await ObstacleAsync(claimed, planned, shares, cancellationToken) is not { } obstacle)
        {
            return new FireTimePass(claimed, planned);
        }

        if (await ReplaceAsync(claimed, planned, shares, obstacle, cancellationToken) is { } pass)
        {
            return pass;
        }

        // Who lost the row meanwhile has nothing to tell: whoever has it now does.
        if (await slots.RecordAsync(claimed, planned, $"{planned.FileName} could not go out ({obstacle}), and nothing else is eligible.", cancellationToken))
        {
            await alerts.RaiseAsync(
                chat.TeamId, AlertKind.NothingEligible, chat.Id.ToString(),
                $"A slot in {chat.Name} stayed empty: {planned.FileName} could not go out ({obstacle}), and nothing else is eligible. Add pictures or remove locks.",
                cancellationToken);
        }

        return null;
    }

    private async Task<string?> ObstacleAsync(QueueItem claimed, MediaItem item, IReadOnlyList<CategoryShare> shares, CancellationToken cancellationToken)
    {
        var obstacles = await media.ObstaclesAsync(item.TeamId, item.Id, clock.GetUtcNow(), queuedCounts: false, own: null, cancellationToken);
        return obstacles switch
        {
            [var first, ..] => first,
            _ when !File.Exists(item.FilePath) => "its file is gone",
            _ when HasLeftTheMix(claimed, item, shares) => $"{item.Category} is no longer in the mix",
            _ => null,
        };
    }

    private static bool HasLeftTheMix(QueueItem claimed, MediaItem item, IReadOnlyList<CategoryShare> shares) =>
        MixReach.Covers(claimed) && shares.Count > 0 && shares.All(share => share.Category != item.Category);

    private async Task<FireTimePass?> ReplaceAsync(
        QueueItem claimed, MediaItem planned, IReadOnlyList<CategoryShare> shares, string obstacle, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> reasons = [$"takes the place of {planned.FileName}: {obstacle}"];
        var picture = await work.ExecuteAsync(
            async token =>
            {
                await planning.LockPlanAsync(claimed.ChatSettingsId, token);
                return await StandInAsync(claimed, planned, shares, token) is { } found && await claims.SwapAsync(claimed, found.Id, reasons, token) ? found : null;
            },
            cancellationToken);
        if (picture is null)
        {
            return null;
        }

        claimed.SwappedFrom = planned.Id;
        claimed.MediaItemId = picture.Id;
        claimed.Reasons = reasons;
        return new FireTimePass(claimed, picture);
    }

    private async Task<MediaItem?> StandInAsync(
        QueueItem claimed, MediaItem planned, IReadOnlyList<CategoryShare> shares, CancellationToken cancellationToken)
    {
        // A team without a mix posts what people plan by hand: there its own category is all that is known.
        var inMix = shares.Select(share => share.Category).DefaultIfEmpty(planned.Category).ToList();
        var categories = inMix.Contains(planned.Category) ? inMix.Prepend(planned.Category).Distinct().ToList() : inMix;
        for (var limit = FirstLook; ; limit *= 4)
        {
            var rows = await media.CandidatesAsync(
                claimed.TeamId, categories, limit, clock.GetUtcNow(), BitConverter.ToInt64(claimed.Id.Value.ToByteArray(), 8), cancellationToken);
            var pictures = await media.FindAsync(claimed.TeamId, [.. rows.Select(row => row.Id)], cancellationToken);
            var found = rows.OrderBy(row => categories.IndexOf(row.Category)).Select(row => pictures[row.Id]).FirstOrDefault(picture => File.Exists(picture.FilePath));
            var isCut = categories.TakeWhile(category => category != found?.Category).Any(category => rows.Count(row => row.Category == category) == limit);
            if (!isCut)
            {
                return found;
            }
        }
    }
}
