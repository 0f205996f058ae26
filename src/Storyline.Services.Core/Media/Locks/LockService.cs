using Storyline.Data;
using Storyline.Data.Media;
using Storyline.Data.Operations;
using Storyline.Models;
using Storyline.Models.Media;
using Storyline.Models.Operations;
using Storyline.Models.Teams;
using Storyline.Services.Core.Operations;

namespace Storyline.Services.Core.Media.Locks;

/// <summary>Locks that people set and take away, and all that hold or will.</summary>
public sealed class LockService(
    IMediaLockRepository locks, AuditTrail audit, IChangeNotifier changes, IUnitOfWork work, ServiceTrace trace, TimeProvider clock)
{
    private const int LongestNote = 500;

    /// <summary>Locks that hold now or will, of one reason or of all when none is named; those that end first at the top.</summary>
    public Task<Page<LockedItem>> ListAsync(TeamId teamId, LockReason? reason, PageRequest page, CancellationToken cancellationToken) =>
        locks.ListAsync(teamId, reason, clock.GetUtcNow(), page, cancellationToken);

    /// <summary>How many locks of a reason hold now or will.</summary>
    public Task<int> CountAsync(TeamId teamId, LockReason reason, CancellationToken cancellationToken) =>
        locks.CountAsync(teamId, reason, clock.GetUtcNow(), cancellationToken);

    /// <summary>Keeps a picture out of the plan by hand; null for ever.</summary>
    /// <inheritdoc cref="AddAsync"/>
    public Task<bool> HoldAsync(MediaItem item, DateTimeOffset? until, string? note, Actor by, CancellationToken cancellationToken) =>
        AddAsync(item, new LockOrder(Until: until, Note: note), by, cancellationToken);

    /// <summary>Locks a picture. A new yearly season takes the place of its old one. False when nothing changed, because it is locked so already.</summary>
    /// <exception cref="InvalidRequestException">No such lock can be; the message says why.</exception>
    public Task<bool> AddAsync(MediaItem item, LockOrder order, Actor by, CancellationToken cancellationToken)
    {
        by.Require(TeamRole.Operator);
        var now = clock.GetUtcNow();
        if (Refusal(order, now) is { } refusal)
        {
            throw new InvalidRequestException(refusal);
        }

        var held = new MediaLock
        {
            Id = MediaLockId.New(now),
            TeamId = by.TeamId,
            MediaItemId = item.Id,
            Reason = order.Reason,
            LockedFrom = order.From ?? now,
            LockedUntil = order.Until,
            SeasonStart = order.Season?.First,
            SeasonEnd = order.Season?.Last,
            LockedBy = by.UserId,
            Note = order.Note,
        };
        return trace.RunAsync("LockService", "Add", by, notes => work.ExecuteAsync(
            async token =>
            {
                var added = await locks.AddAsync(held, token);
                if (added)
                {
                    await NoteAsync(by, "lock.added", item.FileName, null, Describe(held), token);
                }
                else
                {
                    notes.FoundNothing();
                }

                return added;
            },
            cancellationToken));
    }

    /// <summary>Takes a lock away.</summary>
    /// <exception cref="NotFoundException">The team has no such lock.</exception>
    public Task RemoveAsync(MediaLockId id, Actor by, CancellationToken cancellationToken)
    {
        by.Require(TeamRole.Admin);
        return trace.RunAsync("LockService", "Remove", by, _ => work.ExecuteAsync(
            async token =>
            {
                if (await locks.FindAsync(by.TeamId, id, token) is not { } found || !await locks.RemoveAsync(by.TeamId, id, token))
                {
                    throw new NotFoundException($"There is no lock {id}: it may have been removed already; list them with storyline lock list.");
                }

                await NoteAsync(by, "lock.removed", found.FileName, Describe(found.Lock), null, token);
                return true;
            },
            cancellationToken));
    }

    private static string? Refusal(LockOrder order, DateTimeOffset now) => order switch
    {
        { Reason: LockReason.RecentPost or LockReason.SkipCooldown } => "Storyline sets this lock itself after a post or a skip: hold the picture by hand instead.",
        { Note.Length: > LongestNote } => $"The note has {order.Note.Length} characters: shorten it to {LongestNote}.",
        { Season: not null, Reason: not LockReason.Seasonal } => "Only a seasonal lock has a season: leave out the reason or the season.",
        { Season: not null, Until: not null } => "A season comes back every year and has no end: give a season or an end, not both.",
        { Reason: LockReason.Seasonal, Season: null, Until: null } => "A seasonal lock needs its season, as in 11-25..12-31, or the time at which it ends.",
        { Reason: LockReason.PermanentReject, Until: not null } => "A rejected picture never comes back: leave out the end, or hold the picture by hand until then.",
        { Until: { } until } when until <= now => $"The lock would end at {until:yyyy-MM-dd HH:mm} UTC, which has passed: choose a later time, or none for ever.",
        { Until: { } until, From: { } from } when until <= from => "The lock would end before it begins: choose a later end.",
        _ => null,
    };

    private static string Describe(MediaLock held) => held switch
    {
        { SeasonStart: { } first, SeasonEnd: { } last } => $"seasonal, open {Season.Of(first, last)}",
        { LockedUntil: { } until } => $"{held.Reason}, {held.LockedFrom:yyyy-MM-dd HH:mm} to {until:yyyy-MM-dd HH:mm} UTC",
        _ => $"{held.Reason}, for ever from {held.LockedFrom:yyyy-MM-dd HH:mm} UTC",
    };

    private async Task NoteAsync(Actor by, string action, string fileName, string? before, string? after, CancellationToken cancellationToken)
    {
        await audit.AppendAsync(by, action, fileName, before, after, cancellationToken);
        await changes.NotifyAsync(new Change(ChangeTopic.Locks, by.TeamId.Value), cancellationToken);
    }
}
