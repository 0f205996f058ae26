using Storyline.Data.Media;
using Storyline.Data.Scheduling;
using Storyline.Models;
using Storyline.Models.Teams;
using Storyline.Services.Domain.Scheduling;

namespace Storyline.Services.Core.Scheduling;

/// <summary>The plan as a calendar: by days of the chat's own zone, from midnight to midnight.</summary>
public sealed class PlanCalendar(IQueueRepository queue, IMediaItemRepository media)
{
    private const int FirstYear = 2000;
    private const int LastYear = 2999;

    /// <summary>Every day of a month, those without posts too.</summary>
    /// <exception cref="InvalidRequestException">There is no such month.</exception>
    public async Task<IReadOnlyList<CalendarDay>> MonthAsync(ChatSettings chat, int year, int month, CancellationToken cancellationToken)
    {
        if (month is < 1 or > 12 || year is < FirstYear or > LastYear)
        {
            throw new InvalidRequestException($"There is no month {year}-{month:00}: write for example 2026-11.");
        }

        var (window, first) = (PostingWindow.Of(chat), new DateTime(year, month, 1));
        var rows = await queue.ListBetweenAsync(chat.TeamId, chat.Id, window.FirstInstantAt(first), window.FirstInstantAt(first.AddMonths(1)), cancellationToken);
        var pictures = await media.FindAsync(chat.TeamId, [.. rows.Select(row => row.MediaItemId)], cancellationToken);
        var byDay = rows.ToLookup(row => DateOnly.FromDateTime(window.ToLocal(row.ScheduledFor).DateTime), row => new PlannedItem(row, pictures[row.MediaItemId]));
        return [.. Enumerable.Range(1, DateTime.DaysInMonth(year, month)).Select(day => new DateOnly(year, month, day)).Select(date => new CalendarDay(date, [.. byDay[date]]))];
    }
}
