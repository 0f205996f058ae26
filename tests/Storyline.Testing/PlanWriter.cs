using Storyline.Data.Operations;
using Storyline.Data.Scheduling;
using Storyline.Models.Media;
using Storyline.Models.Operations;
using Storyline.Models.Scheduling;
using Storyline.Models.Teams;

namespace Storyline.Testing;

/// <summary>Writes planned posts straight into the queue, each into a slot of its own.</summary>
public sealed class PlanWriter(ServiceWorld world)
{
    private int slots;

    /// <summary>One planned post in the world's work chat.</summary>
    public async Task<QueueItemId> AddAsync(MediaItem picture, DateTimeOffset at, ChatSettings? chat = null) => (await AddAsync([(picture, at)], chat))[0];

    /// <summary>Several at once, in one statement.</summary>
    public async Task<IReadOnlyList<QueueItemId>> AddAsync(IEnumerable<(MediaItem Picture, DateTimeOffset At)> posts, ChatSettings? chat = null)
    {
        var place = chat ?? world.Chat;
        var rows = posts.Select(post => Row(post.Picture, post.At, place)).ToList();
        await world.DoAsync<IPlanningQueueRepository>(planning => planning.AddPlanAsync(rows, CancellationToken.None));
        return [.. rows.Select(row => row.Id)];
    }

    /// <summary>The planned post as it is stored now, or null when it has left the queue.</summary>
    public Task<QueueItem?> FindAsync(QueueItemId id, TeamId? team = null) =>
        world.AskAsync<IQueueRepository, QueueItem?>(queue => queue.FindAsync(team ?? world.Team.Id, id, CancellationToken.None));

    /// <summary>Says that the plan has changed, as the services do when they change it.</summary>
    public Task AnnounceAsync() => world.DoAsync<IChangeNotifier>(
        changes => changes.NotifyAsync(new Change(ChangeTopic.Queue, world.Team.Id.Value), CancellationToken.None));

    private QueueItem Row(MediaItem picture, DateTimeOffset at, ChatSettings chat)
    {
        var number = Interlocked.Increment(ref slots);
        return new QueueItem
        {
            Id = QueueItemId.New(world.Time.GetUtcNow().AddMilliseconds(number)),
            TeamId = chat.TeamId,
            MediaItemId = picture.Id,
            ChatSettingsId = chat.Id,
            ScheduledFor = at,
            SlotNumber = SlotNumber.Of(DateOnly.FromDateTime(at.UtcDateTime).AddDays(number / 50), (number % 50) + 1),
            Status = QueueStatus.Scheduled,
            Reasons = ["never posted", "memes 0.6 slots below target"],
            CreatedAt = world.Time.GetUtcNow(),
        };
    }
}
