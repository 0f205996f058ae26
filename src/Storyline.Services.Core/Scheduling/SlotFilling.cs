using Storyline.Data.Media;
using Storyline.Data.Publishing;
using Storyline.Data.Scheduling;
using Storyline.Models;
using Storyline.Models.Scheduling;
using Storyline.Models.Teams;
using Storyline.Services.Core.Media.Locks;
using Storyline.Services.Domain.Scheduling;

namespace Storyline.Services.Core.Scheduling;

/// <summary>Says which picture each of some slots gets: categories by the mix, from where history and plan have left it; pictures by their turn. Writes nothing.</summary>
public sealed class SlotFilling(
    IQueueRepository queue, IHistoryRepository history, IMediaItemRepository media, ComingLocks coming, ICategoryMixRepository mixes, TimeProvider clock)
{
    /// <summary>How far back what was posted counts for the mix.</summary>
    internal static readonly TimeSpan Memory = TimeSpan.FromDays(28);

    /// <summary>Several files may have the content that is left out.</summary>
    private const int Spare = 10;

    /// <param name="slots">In order.</param>
    /// <param name="seed">Decides between pictures whose turn it is alike.</param>
    /// <param name="without">The hash of a content that is not to be chosen, or null.</param>
    /// <exception cref="ConflictException">The team has no mix yet.</exception>
    public async Task<PlanOutcome> DraftAsync(ChatSettings chat, IReadOnlyList<Slot> slots, long seed, string? without, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var shares = await mixes.CurrentAsync(chat.TeamId, cancellationToken);
        if (shares.Count == 0)
        {
            throw new ConflictException("There is no category mix yet: index a media folder, which makes one, or set it with storyline category set.");
        }

        var soFar = await SoFarAsync(chat, shares, now, cancellationToken);
        var (rows, draft) = await FillAsync(chat.TeamId, slots, shares, soFar, now, seed, without, cancellationToken);
        var names = rows.ToDictionary(row => row.Id, row => row.FileName);
        var posts = draft.Planned.Select(slot => new PlannedPost(
            slot.Slot.Number, slot.Slot.At, slot.Item.Id, names[slot.Item.Id], slot.Category, [.. slot.Reasons.Select(reason => reason.Text)]));
        return new PlanOutcome([.. posts], draft.Skipped.Count, draft.Categories, seed);
    }

    /// <summary>The row that a post becomes in the plan.</summary>
    public QueueItem Row(ChatSettings chat, PlannedPost post)
    {
        var now = clock.GetUtcNow();
        return new QueueItem
        {
            Id = QueueItemId.New(now),
            TeamId = chat.TeamId,
            MediaItemId = post.MediaItemId,
            ChatSettingsId = chat.Id,
            ScheduledFor = post.ScheduledFor,
            SlotNumber = post.SlotNumber,
            Status = QueueStatus.Scheduled,
            Reasons = post.Reasons,
            CreatedAt = now,
        };
    }

    /// <summary>Since when posts count: not longer than the mix is in force.</summary>
    internal static DateTimeOffset Since(IReadOnlyList<CategoryShare> shares, DateTimeOffset now) =>
        shares.Max(share => share.EffectiveFrom) is var from && from > now - Memory ? from : now - Memory;

    /// <summary>
    /// Reads as many candidates of each category as the largest share needs, and more only when a category's were used up too soon: by twins,
    /// by locks to come, or because it stands in for others. The plan is the one that all candidates together would give.
    /// </summary>
    private async Task<(IReadOnlyList<CandidateRow> Rows, PlanDraft Draft)> FillAsync(
        TeamId teamId, IReadOnlyList<Slot> slots, IReadOnlyList<CategoryShare> shares, Dictionary<string, int> soFar, DateTimeOffset now, long seed,
        string? without, CancellationToken cancellationToken)
    {
        var mix = CategoryMix.Of(shares.Select(share => KeyValuePair.Create(share.Category, share.Ratio)));
        if (slots is not [.., var end])
        {
            return ([], PlanBuilder.Build(slots, new MixSequence(mix, soFar), new Dictionary<string, IReadOnlyList<Candidate>>()));
        }

        var locked = await coming.ByHashAsync(teamId, now, end.At, cancellationToken);
        var largest = (int)decimal.Ceiling(shares.Max(share => share.Ratio) * slots.Count);
        for (var limit = Math.Min(slots.Count, largest + MixSequence.MostCarriedOver + 1) + (without is null ? 0 : Spare); ; limit *= 4)
        {
            var found = await media.CandidatesAsync(teamId, mix.Categories, limit, now, seed, cancellationToken);
            var cut = found.CountBy(row => row.Category).Where(count => count.Value == limit).Select(count => count.Key).ToHashSet(StringComparer.Ordinal);
            var rows = found.Where(row => row.ContentHash != without).ToList();
            var draft = PlanBuilder.Build(slots, new MixSequence(mix, soFar), ByCategory(rows, locked));
            if (!draft.Categories.Any(category => category.Shortage is not null && cut.Contains(category.Category)))
            {
                return (rows, draft);
            }
        }
    }

    private async Task<Dictionary<string, int>> SoFarAsync(
        ChatSettings chat, IReadOnlyList<CategoryShare> shares, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var posted = await history.PostsByCategoryAsync(chat.Id, Since(shares, now), cancellationToken);
        var queued = await queue.CountByCategoryAsync(chat.Id, cancellationToken);
        return posted.Concat(queued).GroupBy(count => count.Key, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Sum(count => count.Value), StringComparer.Ordinal);
    }

    private static Dictionary<string, IReadOnlyList<Candidate>> ByCategory(
        IReadOnlyList<CandidateRow> rows, IReadOnlyDictionary<string, DateTimeOffset> locked) =>
        rows.GroupBy(row => row.Category, StringComparer.Ordinal).ToDictionary(
            group => group.Key,
            group => (IReadOnlyList<Candidate>)[.. group.Select(row => new Candidate(
                row.Id, row.ContentHash, row.LastPostedAt, row.TimesPosted, locked.TryGetValue(row.ContentHash, out var from) ? from : null))],
            StringComparer.Ordinal);
}
