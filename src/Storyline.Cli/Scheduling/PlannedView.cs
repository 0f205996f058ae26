using Storyline.Models.Scheduling;
using Storyline.Services.Core.Scheduling;

namespace Storyline.Cli.Scheduling;

/// <summary>A planned post as <c>--json</c> writes it, and in words.</summary>
internal static class PlannedView
{
    public static object Of(PlannedItem planned) => new
    {
        Id = planned.Queue.Id.Value,
        MediaItemId = planned.Media.Id.Value,
        planned.Media.FileName,
        planned.Media.Category,
        planned.Queue.ScheduledFor,
        Slot = planned.Queue.SlotNumber?.Value,
        planned.Queue.Status,
        planned.Queue.IsForced,
        planned.Queue.Reasons,
        SwappedFrom = planned.Queue.SwappedFrom?.Value,
        planned.Queue.RetryCount,
        planned.Queue.LastError,
    };

    public static string Words(QueueItem item) => item.Status switch
    {
        QueueStatus.Scheduled => item.IsForced ? "planned, forced" : "planned",
        QueueStatus.Claimed => "being sent",
        QueueStatus.AwaitingTeam => "in the chat",
        QueueStatus.Publishing => "being published",
        QueueStatus.Unconfirmed => "unconfirmed",
        QueueStatus.Failed => "failed",
    };
}
