using Storyline.Models.Scheduling;

namespace Storyline.Services.Domain.Scheduling;

/// <summary>A row of the plan and the slot it holds.</summary>
public readonly record struct QueuedRow(QueueItemId Id, Slot Slot);
