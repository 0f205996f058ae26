namespace Storyline.Services.Core.Scheduling;

/// <summary>What is planned for a day of the chat's zone.</summary>
public sealed record CalendarDay(DateOnly Date, IReadOnlyList<PlannedItem> Posts);
