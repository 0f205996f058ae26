using Storyline.Models;
using Storyline.Models.Teams;
using System.Globalization;

namespace Storyline.Services.Domain.Scheduling;

/// <summary>
/// The local hours in which a chat is posted to, and the only place where time zones live.
/// A window whose end is not after its start closes on the next day; equal hours mean all day.
/// <para>
/// A boundary is the first instant at which the local clock shows that hour or a later one: of an hour that occurs twice it is the first occurrence,
/// of an hour that is skipped it is the moment after the gap. One rule for both ends, and it never runs backwards, so that the windows of
/// consecutive days can touch but never overlap. A window that lies wholly inside a gap opens after the gap and keeps its length.
/// </para>
/// </summary>
public sealed record PostingWindow
{
    private readonly TimeZoneInfo zone;

    private PostingWindow(int startHour, int endHour, TimeZoneInfo zone)
    {
        StartHour = startHour;
        EndHour = endHour;
        this.zone = zone;
    }

    /// <summary>Local hour at which the window opens, 0 to 23.</summary>
    public int StartHour { get; }

    /// <summary>Local hour at which the window closes, 0 to 23.</summary>
    public int EndHour { get; }

    /// <summary>IANA name.</summary>
    public string TimeZone => zone.Id;

    public bool CrossesMidnight => EndHour <= StartHour;

    /// <summary>Length on an ordinary day.</summary>
    public TimeSpan NominalLength => TimeSpan.FromHours(CrossesMidnight ? EndHour + 24 - StartHour : EndHour - StartHour);

    /// <exception cref="InvalidRequestException">An hour outside 0 to 23, or a zone that is unknown here; the nearest names are suggested.</exception>
    public static PostingWindow Create(int startHour, int endHour, string timeZone)
    {
        RefuseUnlessHour(startHour, "start");
        RefuseUnlessHour(endHour, "end");
        return new PostingWindow(startHour, endHour, ZoneNames.Find(timeZone));
    }

    /// <summary>The posting hours of a chat, in its zone.</summary>
    /// <inheritdoc cref="Create"/>
    public static PostingWindow Of(ChatSettings chat) => Create(chat.PostingHoursStart, chat.PostingHoursEnd, chat.TimeZone);

    /// <summary>The window that opens on a posting date. It is empty only on a date that the zone leaves out of its calendar.</summary>
    public PostingDay On(DateOnly date)
    {
        var from = Opens(date, StartHour);
        var until = Opens(CrossesMidnight ? date.AddDays(1) : date, EndHour);
        if (until == from)
        {
            var next = Opens(date.AddDays(1), StartHour);
            until = next - from < NominalLength ? next : from + NominalLength;
        }

        return new PostingDay(date, from, until);
    }

    /// <summary>
    /// The posting date an instant belongs to: that of the window that opened last. 01:00 in a window from 14 to 02 belongs to the day before, and so does noon.
    /// </summary>
    public DateOnly PostingDateOf(DateTimeOffset instant)
    {
        var date = LocalDateOf(instant).AddDays(1);
        while (Opens(date, StartHour) > instant)
        {
            date = date.AddDays(-1);
        }

        return date;
    }

    /// <summary>The posting date whose window is open at an instant or, when none is, opens next: where a new plan begins.</summary>
    public DateOnly NextPostingDate(DateTimeOffset instant)
    {
        var date = PostingDateOf(instant);
        return On(date).Until > instant ? date : date.AddDays(1);
    }

    /// <summary>Whether the window is open.</summary>
    public bool Contains(DateTimeOffset instant) => On(PostingDateOf(instant)).Contains(instant);

    /// <summary>The same instant on the zone's clock.</summary>
    public DateTimeOffset ToLocal(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, zone);

    /// <summary>The instants at which the zone's clock shows a time: one, none inside a gap, two in an overlap (the earlier first).</summary>
    public IReadOnlyList<DateTimeOffset> InstantsOf(DateTime local)
    {
        var wall = new DateTimeOffset(local, TimeSpan.Zero);
        TimeSpan[] offsets = [zone.GetUtcOffset(wall.AddHours(-15)), zone.GetUtcOffset(wall.AddHours(15))];
        return [.. offsets.Distinct().Select(offset => wall - offset).Where(instant => instant + zone.GetUtcOffset(instant) == wall).Order()];
    }

    /// <summary>The first instant at which the zone's clock shows that time or a later one.</summary>
    public DateTimeOffset FirstInstantAt(DateTime local)
    {
        var wall = new DateTimeOffset(local, TimeSpan.Zero);
        // No zone is further than 15 hours from UTC, and none changes its clock twice within 30 hours.
        var (before, after) = (wall.AddHours(-15), wall.AddHours(15));
        var (early, late) = (zone.GetUtcOffset(before), zone.GetUtcOffset(after));
        if (zone.GetUtcOffset(wall - early) == early)
        {
            return wall - early;
        }

        return zone.GetUtcOffset(wall - late) == late ? wall - late : ChangeBetween(before, after);
    }

    /// <summary>As people read it, for example <c>Mon 23 Nov 14:12</c>.</summary>
    public string Describe(DateTimeOffset instant) => ToLocal(instant).ToString("ddd d MMM HH:mm", CultureInfo.InvariantCulture);

    /// <summary>For example <c>14:00–02:00 Europe/Berlin</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{StartHour:00}:00–{EndHour:00}:00 {TimeZone}");

    private static void RefuseUnlessHour(int hour, string which)
    {
        if (hour is < 0 or > 23)
        {
            throw new InvalidRequestException($"The posting hours cannot {which} at {hour}: choose a whole hour from 0 to 23.");
        }
    }

    private DateOnly LocalDateOf(DateTimeOffset instant) => DateOnly.FromDateTime(ToLocal(instant).DateTime);

    private DateTimeOffset Opens(DateOnly date, int hour) => FirstInstantAt(date.ToDateTime(new TimeOnly(hour, 0)));

    private DateTimeOffset ChangeBetween(DateTimeOffset before, DateTimeOffset after)
    {
        var offset = zone.GetUtcOffset(before);
        var (low, high) = (before.ToUnixTimeSeconds(), after.ToUnixTimeSeconds());
        while (high - low > 1)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = zone.GetUtcOffset(DateTimeOffset.FromUnixTimeSeconds(middle)) == offset ? (middle, high) : (low, middle);
        }

        return DateTimeOffset.FromUnixTimeSeconds(high);
    }
}
