using Storyline.Data.Media;
using Storyline.Data.Scheduling;
using Storyline.Models;
using Storyline.Models.Media;
using Storyline.Models.Scheduling;
using Storyline.Models.Teams;
using Storyline.Services.Domain.Scheduling;

namespace Storyline.Services.Core.Scheduling;

/// <summary>What people do with the times of planned posts.</summary>
public sealed class PlanMoves(PlanDesk desk, IQueueRepository queue, IPlanningQueueRepository planning, IMediaItemRepository media, TimeProvider clock)
{
    private const int FurthestDays = 366;

    /// <summary>Moves a post to a time, inside the posting hours or outside of them, ten minutes from every other post.</summary>
    /// <exception cref="InvalidRequestException">The time is over, or more than a year away.</exception>
    /// <exception cref="ConflictException">Another post is too close; the message names it and the next free time.</exception>
    /// <inheritdoc cref="PlanDesk.ChangeAsync"/>
    public Task<MovedPost> MoveAsync(QueueItemId id, DateTimeOffset to, Actor by, CancellationToken cancellationToken) =>
        desk.ChangeAsync<MovedPost>(
            "Move", id, null, by,
            async (plan, token) =>
            {
                var at = DateTimeOffset.FromUnixTimeSeconds(to.ToUnixTimeSeconds());
                RequireToCome(plan, at);
                var slot = await PlaceAsync(plan, at, token);
                var picture = await PictureAsync(plan.Item, token);
                var from = plan.Window.Describe(plan.Item.ScheduledFor);
                var reasons = new PlanNote.Moved(by.Name, from).AddTo(plan.Item.Reasons);
                await planning.MoveAsync([new QueueMove(id, slot.At, slot.Number, reasons)], token);
                var moved = await ReadAsync(plan.Item, picture, token);
                return (new MovedPost(moved, plan.Window, !plan.Window.Contains(at)), new PlanChange("plan.moved", picture.FileName, from, plan.Window.Describe(at)));
            },
            cancellationToken);

    /// <summary>Two posts of one chat, both still to come, trade their places.</summary>
    /// <exception cref="ConflictException">The time of one of them is over; the message says what to do with it.</exception>
    /// <inheritdoc cref="PlanDesk.ChangeAsync"/>
    public Task<SwappedPosts> SwapAsync(QueueItemId id, QueueItemId with, Actor by, CancellationToken cancellationToken) =>
        desk.ChangeAsync<SwappedPosts>(
            "Swap", id, null, by,
            (plan, token) => TradeAsync(
                plan,
                plan.InSlots.FirstOrDefault(row => row.Id == with && row.Id != id)
                    ?? throw new ConflictException("The other post is not in the plan of this chat any more: choose one that queue shows as planned."),
                by,
                token),
            cancellationToken);

    /// <summary>A post trades its place with the one before or after it.</summary>
    /// <param name="seen">The time that the post had when the person saw it.</param>
    /// <exception cref="ConflictException">There is none, or the time of one of them is over.</exception>
    /// <inheritdoc cref="PlanDesk.ChangeAsync"/>
    public Task<SwappedPosts> SwapWithAsync(QueueItemId id, Neighbour neighbour, DateTimeOffset? seen, Actor by, CancellationToken cancellationToken) =>
        desk.ChangeAsync<SwappedPosts>(
            "Swap", id, seen, by,
            (plan, token) =>
            {
                var rows = plan.InSlots.ToList();
                var place = rows.FindIndex(row => row.Id == id) + (neighbour is Neighbour.Before ? -1 : 1);
                return place >= 0 && place < rows.Count
                    ? TradeAsync(plan, rows[place], by, token)
                    : throw new ConflictException($"There is no planned post {(neighbour is Neighbour.Before ? "before" : "after")} this one.");
            },
            cancellationToken);

    /// <summary>Sends a post now, even while paused; each later one moves up one slot, so that the plan has no gap. When its own time is over, none does.</summary>
    /// <inheritdoc cref="PlanDesk.ChangeAsync"/>
    public Task<PlannedItem> ForceAsync(QueueItemId id, DateTimeOffset? seen, Actor by, CancellationToken cancellationToken) =>
        desk.ChangeAsync<PlannedItem>(
            "Force", id, seen, by,
            async (plan, token) =>
            {
                var now = clock.GetUtcNow();
                var pull = PullForward.Of(plan.InSlots.Select(QueueService.ToRow), now, id)!;
                await queue.ForceAsync(by.TeamId, id, now, new PlanNote.Forced(by.Name).AddTo(plan.Item.Reasons), token);
                await planning.MoveAsync([.. pull.Moves.Select(QueueService.ToMove)], token);
                var picture = await PictureAsync(plan.Item, token);
                return (await ReadAsync(plan.Item, picture, token), new PlanChange("plan.forced", picture.FileName, plan.Window.Describe(plan.Item.ScheduledFor), "now"));
            },
            cancellationToken);

    private void RequireToCome(OpenPlan plan, DateTimeOffset at)
    {
        var now = clock.GetUtcNow();
        if (at <= now || at > now.AddDays(FurthestDays))
        {
            throw new InvalidRequestException(at <= now
                ? $"{plan.Window.Describe(at)} is over: choose a time to come, or send the post now."
                : $"{plan.Window.Describe(at)} is more than a year away: choose an earlier time.");
        }
    }

    /// <summary>Whoever took its place would be missed at once.</summary>
    private void RefuseIfOver(PostingWindow window, QueueItem row, MediaItem picture)
    {
        if (row.ScheduledFor < clock.GetUtcNow())
        {
            throw new ConflictException(
                $"{picture.FileName} was due {window.Describe(row.ScheduledFor)}, and a time that is over goes to no other post: send it now, drop it, or move it to a time to come.");
        }
    }

    private async Task<Slot> PlaceAsync(OpenPlan plan, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var others = (await planning.ListInSlotsAsync(plan.Chat.Id, cancellationToken)).Where(row => row.Id != plan.Item.Id).ToList();
        var places = new HandPlaces(plan.Window, [.. others.Select(QueueService.ToRow)]);
        if (places.TooClose(at) is { } close)
        {
            var neighbour = others.Single(row => row.Id == close.Id);
            throw new ConflictException(
                $"{plan.Window.Describe(at)} is too close to {(await PictureAsync(neighbour, cancellationToken)).FileName} at {plan.Window.Describe(close.Slot.At)}: "
                + $"posts stay ten minutes apart. The next free time is {plan.Window.Describe(places.FreeFrom(at))}.");
        }

        return places.NumberAt(plan.Item.SlotNumber!.Value, at) is { } number
            ? new Slot(number, at)
            : throw new ConflictException($"{plan.Window.Describe(at)} is on a day that holds no more posts by hand: choose another day.");
    }

    private async Task<(SwappedPosts, PlanChange)> TradeAsync(OpenPlan plan, QueueItem other, Actor by, CancellationToken cancellationToken)
    {
        var (one, two) = (await PictureAsync(plan.Item, cancellationToken), await PictureAsync(other, cancellationToken));
        RefuseIfOver(plan.Window, plan.Item, one);
        RefuseIfOver(plan.Window, other, two);
        await planning.MoveAsync(
            [
                new QueueMove(plan.Item.Id, other.ScheduledFor, other.SlotNumber!.Value, new PlanNote.Swapped(by.Name, two.FileName).AddTo(plan.Item.Reasons)),
                new QueueMove(other.Id, plan.Item.ScheduledFor, plan.Item.SlotNumber!.Value, new PlanNote.Swapped(by.Name, one.FileName).AddTo(other.Reasons)),
            ],
            cancellationToken);
        return (
            new SwappedPosts(await ReadAsync(plan.Item, one, cancellationToken), await ReadAsync(other, two, cancellationToken)),
            new PlanChange("plan.swapped", one.FileName, plan.Window.Describe(plan.Item.ScheduledFor), $"{plan.Window.Describe(other.ScheduledFor)}, with {two.FileName}"));
    }

    private async Task<PlannedItem> ReadAsync(QueueItem item, MediaItem picture, CancellationToken cancellationToken) =>
        new((await queue.FindAsync(item.TeamId, item.Id, cancellationToken))!, picture);

    private async Task<MediaItem> PictureAsync(QueueItem item, CancellationToken cancellationToken) =>
        (await media.FindAsync(item.TeamId, item.MediaItemId, cancellationToken))!;
}
