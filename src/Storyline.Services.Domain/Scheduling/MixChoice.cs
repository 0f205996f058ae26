namespace Storyline.Services.Domain.Scheduling;

/// <summary>The category that gets a slot.</summary>
/// <param name="SlotsBelowTarget">How far it was below its target, this slot's share included; negative when it was above and only stands in.</param>
/// <param name="InsteadOf">The most entitled category, when it had nothing eligible and passed the slot on.</param>
public readonly record struct MixChoice(string Category, decimal SlotsBelowTarget, string? InsteadOf);
