using Storyline.Models.Scheduling;

namespace Storyline.Services.Domain.Scheduling;

/// <summary>A place in the plan: its lasting number and the moment it is due (UTC, whole seconds).</summary>
public readonly record struct Slot(SlotNumber Number, DateTimeOffset At);
