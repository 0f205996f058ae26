using Microsoft.Extensions.Logging;
using Storyline.Data;
using Storyline.Data.Media;
using Storyline.Data.Operations;
using Storyline.Data.Publishing;
using Storyline.Data.Scheduling;
using Storyline.Models;
using Storyline.Models.Operations;
using Storyline.Models.Scheduling;
using Storyline.Models.Teams;
using Storyline.Services.Core.Media;
using Storyline.Services.Core.Operations;
using Storyline.Services.Domain.Scheduling;

namespace Storyline.Services.Core.Scheduling;

/// <summary>Fills a chat's plan: slots by the posting window, categories by the mix, pictures by their turn. A preview is the same without the writing.</summary>
public sealed partial class Planning(
    IQueueRepository queue,
    IHistoryRepository history,
    IMediaItemRepository media,
    ComingLocks coming,
    ICategoryMixRepository mixes,
    IChangeNotifier changes,
    IUnitOfWork work,
    ServiceTrace trace,
    TimeProvider clock,
    ILogger<Planning> logger)
{
    public const int MostDays = 366;
    private static readonly TimeSpan Memory = TimeSpan.FromDays(28);

    /// <summary>Fills the free slots of the next <paramref name="days"/> posting days, today's remaining ones included.</summary>
    /// <exception cref="ConflictException">Nothing could be planned; the message says why and how to mend it.</exception>
    public Task<PlanOutcome> CreateAsync(ChatSettings chat, int days, long? seed, Actor by, CancellationToken cancellationToken) =>
        WriteAsync("Create", chat, days, seed, extend: false, by, cancellationToken);

    /// <summary>Fills <paramref name="days"/> posting days after the last planned slot.</summary>
    /// <inheritdoc cref="CreateAsync"/>
    public Task<PlanOutcome> ExtendAsync(ChatSettings chat, int days, long? seed, Actor by, CancellationToken cancellationToken) =>
        WriteAsync("Extend", chat, days, seed, extend: true, by, cancellationToken);

    /// <summary>What <see cref="CreateAsync"/> would do with the same seed. Writes nothing.</summary>
    public async Task<PlanOutcome> PreviewAsync(ChatSettings chat, int days, long? seed, CancellationToken cancellationToken) =>
        (await DraftAsync(chat, days, seed, extend: false, cancellationToken)).Outcome;

    private Task<PlanOutcome> WriteAsync(
        string method, ChatSettings chat, int days, long? seed, bool extend, Actor by, CancellationToken cancellationToken)
    {
        by.Require(TeamRole.Operator);
        return trace.RunAsync("Planning", method, by, notes => work.ExecuteAsync(
            async token =>
            {
                await queue.LockPlanAsync(chat.Id, token);
                var (outcome, slots) = await DraftAsync(chat, days, seed, extend, token);
                if (outcome.Posts.Count == 0)
                {
                    throw new ConflictException(WhyNothing(slots, outcome));
                }

                await queue.AddPlanAsync([.. outcome.Posts.Select(post => Row(chat, post))], token);
                await changes.NotifyAsync(new Change(ChangeTopic.Queue, chat.TeamId.Value), token);
                notes.Set("planned", outcome.Posts.Count);
                notes.Set("skipped", outcome.SkippedSlots);
                LogPlanned(outcome.Posts.Count, outcome.SkippedSlots, outcome.Posts[^1].ScheduledFor);
                return outcome;
            },
            cancellationToken));
    }

    private async Task<(PlanOutcome Outcome, int Slots)> DraftAsync(
        ChatSettings chat, int days, long? givenSeed, bool extend, CancellationToken cancellationToken)
    {
        if (days is < 1 or > MostDays)
        {
            throw new InvalidRequestException($"{days} days cannot be planned: choose a number from 1 to {MostDays}.");
        }

        var now = clock.GetUtcNow();
        var shares = await mixes.CurrentAsync(chat.TeamId, cancellationToken);
        if (shares.Count == 0)
        {
            throw new ConflictException("There is no category mix yet: index a media folder, which makes one, or set it with storyline category set.");
        }

        var taken = await queue.ListInSlotsAsync(chat.Id, cancellationToken);
        var window = PostingWindow.Of(chat);
        var seed = givenSeed ?? SeedOf(chat, taken);
        var slots = SlotsFor(window, chat, days, extend, taken, now);
        var soFar = await SoFarAsync(chat, shares, now, cancellationToken);
        var (rows, draft) = await FillAsync(chat.TeamId, slots, shares, soFar, now, seed, cancellationToken);
        var names = rows.ToDictionary(row => row.Id, row => row.FileName);
        var posts = draft.Planned.Select(slot => new PlannedPost(
            slot.Slot.Number, slot.Slot.At, slot.Item.Id, names[slot.Item.Id], slot.Category, [.. slot.Reasons.Select(reason => reason.Text)]));
        return (new PlanOutcome([.. posts], draft.Skipped.Count, draft.Categories, seed), slots.Count);
    }

    /// <summary>
    /// Reads as many candidates of each category as the largest share needs, and more only when a category's were used up too soon: by twins,
    /// by locks to come, or because it stands in for others. The plan is the one that all candidates together would give.
    /// </summary>
    private async Task<(IReadOnlyList<CandidateRow> Rows, PlanDraft Draft)> FillAsync(
        TeamId teamId, List<Slot> slots, IReadOnlyList<CategoryShare> shares, Dictionary<string, int> soFar, DateTimeOffset now, long seed,
        CancellationToken cancellationToken)
    {
        var mix = CategoryMix.Of(shares.Select(share => KeyValuePair.Create(share.Category, share.Ratio)));
        if (slots is not [.., var end])
        {
            return ([], PlanBuilder.Build(slots, new MixSequence(mix, soFar), new Dictionary<string, IReadOnlyList<Candidate>>()));
        }

        var locked = await coming.ByHashAsync(teamId, now, end.At, cancellationToken);
        var largest = (int)decimal.Ceiling(shares.Max(share => share.Ratio) * slots.Count);
        for (var limit = Math.Min(slots.Count, largest + MixSequence.MostCarriedOver + 1); ; limit *= 4)
        {
            var rows = await media.CandidatesAsync(teamId, mix.Categories, limit, now, seed, cancellationToken);
            var candidates = ByCategory(rows, locked);
            var draft = PlanBuilder.Build(slots, new MixSequence(mix, soFar), candidates);
            if (!draft.Categories.Any(category => category.Shortage is not null && candidates.GetValueOrDefault(category.Category)?.Count == limit))
            {
                return (rows, draft);
            }
        }
    }

    private static List<Slot> SlotsFor(
        PostingWindow window, ChatSettings chat, int days, bool extend, IReadOnlyList<QueueItem> taken, DateTimeOffset now)
    {
        var planner = new SlotPlanner(window, chat.PostsPerDay, SlotSeed(chat));
        if (extend && taken is [.., var last])
        {
            var after = planner.After(new Slot(last.SlotNumber!.Value, last.ScheduledFor), now);
            return [.. after.Take(days * chat.PostsPerDay)];
        }

        var numbers = taken.Select(item => item.SlotNumber!.Value).ToHashSet();
        return [.. planner.Plan(window.NextPostingDate(now), days, now).Where(slot => !numbers.Contains(slot.Number))];
    }

    private async Task<Dictionary<string, int>> SoFarAsync(
        ChatSettings chat, IReadOnlyList<CategoryShare> shares, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var since = shares.Max(share => share.EffectiveFrom) is var from && from > now - Memory ? from : now - Memory;
        var posted = await history.PostsByCategoryAsync(chat.Id, since, cancellationToken);
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

    /// <summary>The jitter of a chat's slots never changes: a slot that was used cannot come again a few minutes later.</summary>
    internal static long SlotSeed(ChatSettings chat) => BitConverter.ToInt64(chat.Id.Value.ToByteArray(), 8) & 0xFFFF_FFFF;

    /// <summary>Without a given seed, chance still follows from the chat and how far its plan reaches: a preview and the plan after it agree.</summary>
    private static long SeedOf(ChatSettings chat, IReadOnlyList<QueueItem> taken) =>
        (SlotSeed(chat) ^ (taken is [.., var last] ? last.SlotNumber!.Value.Value : 0)) % 1_000_000_000;

    private static string WhyNothing(int slots, PlanOutcome outcome) => slots == 0
        ? "Every slot of these days is planned already: extend the plan instead, or choose more days."
        : $"Nothing could be planned: {string.Join("; ", outcome.Categories.Select(category => category.Shortage).OfType<string>())}. Add pictures, or wait until locks end.";

    private QueueItem Row(ChatSettings chat, PlannedPost post)
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

    [LoggerMessage(LogLevel.Information, "Planned {Posts} posts until {Until}; {Skipped} slots stay empty")]
    private partial void LogPlanned(int posts, int skipped, DateTimeOffset until);
}
