namespace Storyline.Services.Domain.Scheduling;

/// <summary>The posting window of one posting date: from <paramref name="From"/>, included, to <paramref name="Until"/>, excluded; both in UTC.</summary>
public readonly record struct PostingDay(DateOnly Date, DateTimeOffset From, DateTimeOffset Until)
{
    /// <summary>Elapsed time, which differs from the wall clock's on a day of daylight saving.</summary>
    public TimeSpan Length => Until - From;

    public bool Contains(DateTimeOffset instant) => From <= instant && instant < Until;
}
