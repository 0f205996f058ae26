using Storyline.Data.Media;
using Storyline.Data.Scheduling;
using Storyline.Models;
using Storyline.Models.Media;
using Storyline.Models.Scheduling;
using Storyline.Models.Teams;
using Storyline.Services.Domain.Scheduling;

namespace Storyline.Services.Core.Scheduling;

/// <summary>What people do with the pictures of planned posts.</summary>
public sealed class PlanPictures(
    PlanDesk desk, SlotFilling filling, IQueueRepository queue, IPlanningQueueRepository planning, IMediaItemRepository media, TimeProvider clock)
{
    /// <summary>
    /// Takes a post out of the plan; its picture stays available. Its slot is filled again by the mix, or stays free until a plan is created.
    /// When nothing is eligible, it stays free all the same.
    /// </summary>
    /// <param name="seen">The time that the post had when the person saw it; null: whatever it has.</param>
    /// <inheritdoc cref="PlanDesk.ChangeAsync"/>
    public Task<DroppedPost> DropAsync(QueueItemId id, bool refill, DateTimeOffset? seen, Actor by, CancellationToken cancellationToken) =>
        desk.ChangeAsync<DroppedPost>(
            "Drop", id, seen, by,
            async (plan, token) =>
            {
                var picture = (await media.FindAsync(by.TeamId, plan.Item.MediaItemId, token))!;
                await queue.RemoveAsync([id], token);
                var post = refill && plan.Item.ScheduledFor > clock.GetUtcNow() ? await RefillAsync(plan, picture, by, token) : null;
                return (
                    new DroppedPost(new PlannedItem(plan.Item, picture), post),
                    new PlanChange("plan.dropped", picture.FileName, plan.Window.Describe(plan.Item.ScheduledFor), post?.FileName));
            },
            cancellationToken);

    /// <summary>Another picture, which a person chose, takes a post's place.</summary>
    /// <exception cref="NotFoundException">The team has no such picture, or no such planned post.</exception>
    /// <exception cref="ConflictException">The picture may not be planned now; the message says why.</exception>
    /// <inheritdoc cref="PlanDesk.ChangeAsync"/>
    public Task<PlannedItem> ReplaceAsync(QueueItemId id, MediaItemId with, Actor by, CancellationToken cancellationToken) =>
        desk.ChangeAsync<PlannedItem>(
            "Replace", id, null, by,
            async (plan, token) =>
            {
                var chosen = await EligibleAsync(by.TeamId, with, token);
                var before = (await media.FindAsync(by.TeamId, plan.Item.MediaItemId, token))!;
                var reasons = new PlanNote.Chosen(by.Name, before.FileName).AddTo([]);
                await queue.ReplacePictureAsync(by.TeamId, id, chosen.Id, reasons, token);
                return (
                    new PlannedItem((await queue.FindAsync(by.TeamId, id, token))!, chosen),
                    new PlanChange("plan.replaced", before.FileName, before.FileName, chosen.FileName));
            },
            cancellationToken);

    private async Task<MediaItem> EligibleAsync(TeamId teamId, MediaItemId id, CancellationToken cancellationToken)
    {
        var picture = await media.FindAsync(teamId, id, cancellationToken) ?? throw new NotFoundException($"There is no media item {id}.");
        IReadOnlyList<string> obstacles = (await media.ObstaclesAsync(teamId, id, clock.GetUtcNow(), queuedCounts: true, own: null, cancellationToken))!;
        return obstacles.Count > 0
            ? throw new ConflictException($"{picture.FileName} cannot be planned: {string.Join("; ", obstacles)}. Choose another picture.")
            : File.Exists(picture.FilePath) ? picture : throw new ConflictException($"{picture.FileName} cannot be planned: its file is gone. Choose another picture.");
    }

    private async Task<PlannedPost?> RefillAsync(OpenPlan plan, MediaItem dropped, Actor by, CancellationToken cancellationToken)
    {
        var slot = new Slot(plan.Item.SlotNumber!.Value, plan.Item.ScheduledFor);
        var seed = BitConverter.ToInt64(plan.Item.Id.Value.ToByteArray(), 8) & int.MaxValue;
        var outcome = await filling.DraftAsync(plan.Chat, [slot], seed, dropped.ContentHash, cancellationToken);
        if (outcome.Posts is not [var post])
        {
            return null;
        }

        var noted = post with { Reasons = new PlanNote.Refilled(dropped.FileName, by.Name).AddTo(post.Reasons) };
        await planning.AddPlanAsync([filling.Row(plan.Chat, noted)], cancellationToken);
        return noted;
    }
}
