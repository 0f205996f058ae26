namespace Storyline.Api.Scheduling;

/// <summary>A month of the plan.</summary>
/// <param name="TimeZone">The chat's zone, whose days these are; IANA name.</param>
/// <param name="Days">Every day of the month.</param>
public sealed record CalendarResponse(string TimeZone, IReadOnlyList<CalendarDayResponse> Days);
