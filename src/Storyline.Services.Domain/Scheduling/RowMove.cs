using Storyline.Models.Scheduling;

namespace Storyline.Services.Domain.Scheduling;

/// <summary>
/// A row gets another slot (number and time). Moves of one decision trade slots among each other, so that they are written together
/// and a slot's uniqueness is checked at the end.
/// </summary>
public readonly record struct RowMove(QueueItemId Id, Slot To);
