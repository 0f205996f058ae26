using Storyline.Models.Scheduling;

namespace Storyline.Data.Scheduling;

/// <summary>A planned post's new place.</summary>
public sealed record QueueMove(QueueItemId Id, DateTimeOffset ScheduledFor, SlotNumber SlotNumber);
