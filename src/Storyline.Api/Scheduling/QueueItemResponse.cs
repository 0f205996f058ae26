using Storyline.Api.Media;
using Storyline.Models.Scheduling;
using Storyline.Services.Core.Scheduling;

namespace Storyline.Api.Scheduling;

/// <summary>A planned post and its picture.</summary>
/// <param name="ChatId">The chat to which its card goes.</param>
/// <param name="SlotNumber">The slot it holds, as <c>yyyyMMddNN</c>; null when it was forced ahead.</param>
/// <param name="IsForced">Sent ahead of its time by a person.</param>
/// <param name="Reasons">Why this one, in words.</param>
/// <param name="SwappedFrom">The picture that was planned before this one took its slot.</param>
/// <param name="RetryCount">How often its card could not be sent.</param>
/// <param name="LastError">Why not, the last time.</param>
public sealed record QueueItemResponse(
    Guid Id,
    Guid ChatId,
    DateTimeOffset ScheduledFor,
    long? SlotNumber,
    QueueStatus Status,
    bool IsForced,
    IReadOnlyList<string> Reasons,
    Guid? SwappedFrom,
    int RetryCount,
    DateTimeOffset? NextRetryAt,
    string? LastError,
    MediaSummaryResponse Media)
{
    public static QueueItemResponse From(PlannedItem item) => new(
        item.Queue.Id.Value, item.Queue.ChatSettingsId.Value, item.Queue.ScheduledFor, item.Queue.SlotNumber?.Value, item.Queue.Status,
        item.Queue.IsForced, item.Queue.Reasons, item.Queue.SwappedFrom?.Value, item.Queue.RetryCount, item.Queue.NextRetryAt,
        item.Queue.LastError, MediaSummaryResponse.From(item.Media));
}
