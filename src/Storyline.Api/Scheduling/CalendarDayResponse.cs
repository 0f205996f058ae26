using Storyline.Services.Core.Scheduling;

namespace Storyline.Api.Scheduling;

/// <summary>What is planned for a day of the chat's zone.</summary>
public sealed record CalendarDayResponse(DateOnly Date, IReadOnlyList<QueueItemResponse> Posts)
{
    public static CalendarDayResponse From(CalendarDay day) => new(day.Date, [.. day.Posts.Select(QueueItemResponse.From)]);
}
