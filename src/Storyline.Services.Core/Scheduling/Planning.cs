using Microsoft.Extensions.Logging;
using Storyline.Data;
using Storyline.Data.Operations;
using Storyline.Data.Publishing;
using Storyline.Data.Scheduling;
using Storyline.Models;
using Storyline.Models.Operations;
using Storyline.Models.Scheduling;
using Storyline.Models.Teams;
using Storyline.Services.Core.Operations;
using Storyline.Services.Domain.Scheduling;

namespace Storyline.Services.Core.Scheduling;

/// <summary>Fills a chat's plan: slots by the posting window, categories by the mix, pictures by their turn. A preview is the same without the writing.</summary>
public sealed partial class Planning(
    IQueueRepository queue,
    IPlanningQueueRepository planning,
    IHistoryRepository history,
    SlotFilling filling,
    IChangeNotifier changes,
    IUnitOfWork work,
    ServiceTrace trace,
    TimeProvider clock,
    ILogger<Planning> logger)
{
    public const int MostDays = 366;

    /// <summary>Fills the free slots of the next <paramref name="days"/> posting days; today is one of them as long as it has a slot left.</summary>
    /// <exception cref="ConflictException">Nothing could be planned; the message says why and how to mend it.</exception>
    public async Task<PlanOutcome> CreateAsync(ChatSettings chat, int days, long? seed, Actor by, CancellationToken cancellationToken) =>
        (await WriteAsync("Create", chat, days, seed, extend: false, isAsSeen: null, by, cancellationToken))!;

    /// <summary>Fills <paramref name="days"/> posting days after the last planned slot. A post that a person moved to another date is not that: the days before it are filled too.</summary>
    /// <inheritdoc cref="CreateAsync"/>
    public async Task<PlanOutcome> ExtendAsync(ChatSettings chat, int days, long? seed, Actor by, CancellationToken cancellationToken) =>
        (await WriteAsync("Extend", chat, days, seed, extend: true, isAsSeen: null, by, cancellationToken))!;

    /// <summary>The same if it does what a person saw in a preview with that seed and mark; null, and nothing happens, when it would do something else by now.</summary>
    public Task<PlanOutcome?> ExtendAsShownAsync(ChatSettings chat, int days, long seed, string mark, Actor by, CancellationToken cancellationToken) =>
        WriteAsync("Extend", chat, days, seed, extend: true, (draft, _) => Task.FromResult(draft.Mark == mark), by, cancellationToken);

    /// <summary>The same if the plan is still as a person saw it; null, and nothing happens, when it is not.</summary>
    public Task<PlanOutcome?> ExtendIfAsync(ChatSettings chat, int days, PlanState seen, Actor by, CancellationToken cancellationToken) => WriteAsync(
        "Extend", chat, days, seed: null, extend: true, async (_, token) => PlanState.Of(await queue.ListScheduledAsync(chat.Id, token)) == seen, by, cancellationToken);

    /// <summary>What <see cref="CreateAsync"/> would do with the same seed. Writes nothing.</summary>
    public async Task<PlanOutcome> PreviewAsync(ChatSettings chat, int days, long? seed, CancellationToken cancellationToken) =>
        (await DraftAsync(chat, days, seed, extend: false, cancellationToken)).Outcome;

    /// <summary>What <see cref="ExtendAsync"/> would do with the same seed. Writes nothing.</summary>
    public async Task<PlanOutcome> PreviewExtensionAsync(ChatSettings chat, int days, long? seed, CancellationToken cancellationToken) =>
        (await DraftAsync(chat, days, seed, extend: true, cancellationToken)).Outcome;

    /// <param name="isAsSeen">Asked behind the plan's lock about what would be written; null: whatever that is.</param>
    private Task<PlanOutcome?> WriteAsync(
        string method, ChatSettings chat, int days, long? seed, bool extend, Func<PlanOutcome, CancellationToken, Task<bool>>? isAsSeen, Actor by, CancellationToken cancellationToken)
    {
        by.Require(TeamRole.Operator);
        return trace.RunAsync("Planning", method, by, notes => work.ExecuteAsync<PlanOutcome?>(
            async token =>
            {
                await planning.LockPlanAsync(chat.Id, token);
                var (outcome, slots) = await DraftAsync(chat, days, seed, extend, token);
                if (isAsSeen is not null && !await isAsSeen(outcome, token))
                {
                    notes.FoundNothing();
                    return null;
                }

                if (outcome.Posts.Count == 0)
                {
                    throw new ConflictException(WhyNothing(slots, outcome));
                }

                await planning.AddPlanAsync([.. outcome.Posts.Select(post => filling.Row(chat, post))], token);
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
        var taken = await planning.ListInSlotsAsync(chat.Id, cancellationToken);
        var window = PostingWindow.Of(chat);
        var first = SlotNumber.Of(window.PostingDateOf(now), 1);
        var ended = await history.SlotsFromAsync(chat.TeamId, chat.Id, first, cancellationToken);
        var slots = SlotsFor(window, chat, days, extend, taken, [.. ended], now);
        return (await filling.DraftAsync(chat, slots, givenSeed ?? SeedOf(chat, taken), without: null, cancellationToken), slots.Count);
    }

    private static List<Slot> SlotsFor(
        PostingWindow window, ChatSettings chat, int days, bool extend, IReadOnlyList<QueueItem> taken, HashSet<SlotNumber> used, DateTimeOffset now)
    {
        var planner = new SlotPlanner(window, chat.PostsPerDay, SlotSeed(chat));
        if (extend && InPlan(taken) is [.., var last] run)
        {
            // A post that was moved within its date may be the latest without the greatest number.
            var end = new Slot(last.SlotNumber!.Value, run.Max(item => item.ScheduledFor));
            var beyond = new HandPlaces(window, [.. taken.Except(run).Select(QueueService.ToRow)]);
            return [.. planner.After(end, now).Where(slot => !used.Contains(slot.Number) && beyond.TooClose(slot.At) is null).Take(days * chat.PostsPerDay)];
        }

        used.UnionWith(taken.Select(item => item.SlotNumber!.Value));
        var others = new HandPlaces(window, [.. taken.Select(QueueService.ToRow)]);
        return [.. planner.Plan(planner.FirstDate(now), days, now).Where(slot => !used.Contains(slot.Number) && others.TooClose(slot.At) is null)];
    }

    /// <summary>The jitter of a chat's slots never changes: a slot that was used cannot come again a few minutes later.</summary>
    internal static long SlotSeed(ChatSettings chat) => BitConverter.ToInt64(chat.Id.Value.ToByteArray(), 8) & 0xFFFF_FFFF;

    /// <summary>Without a given seed, chance still follows from the chat and how far its plan reaches: a preview and the plan after it agree.</summary>
    private static long SeedOf(ChatSettings chat, IReadOnlyList<QueueItem> taken) =>
        (SlotSeed(chat) ^ (InPlan(taken) is [.., var last] ? last.SlotNumber!.Value.Value : 0)) % 1_000_000_000;

    /// <summary>The rows that stand where a plan put them, in order: where they end, the plan does.</summary>
    private static List<QueueItem> InPlan(IReadOnlyList<QueueItem> taken) => [.. taken.Where(item => item.SlotNumber is { IsByHand: false })];

    private static string WhyNothing(int slots, PlanOutcome outcome) => slots == 0
        ? "Every slot of these days is planned already: extend the plan instead, or choose more days."
        : $"Nothing could be planned: {string.Join("; ", outcome.Categories.Select(category => category.Shortage).OfType<string>())}. Add pictures, or wait until locks end.";

    [LoggerMessage(LogLevel.Information, "Planned {Posts} posts until {Until}; {Skipped} slots stay empty")]
    private partial void LogPlanned(int posts, int skipped, DateTimeOffset until);
}
