using Storyline.Models.Scheduling;

namespace Storyline.Data.Scheduling;

/// <summary>A planned post's new place.</summary>
/// <param name="Reasons">All of its reasons from now on; null: it keeps those it has.</param>
public sealed record QueueMove(QueueItemId Id, DateTimeOffset ScheduledFor, SlotNumber SlotNumber, IReadOnlyList<string>? Reasons = null);
