using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Storyline.Models;

namespace Storyline.Data;

/// <summary>The place in a list after which the next page starts: a time and the id that breaks ties.</summary>
internal readonly record struct KeysetCursor(DateTimeOffset At, Guid Id)
{
    public static KeysetCursor? Parse(string? cursor)
    {
        if (cursor is null)
        {
            return null;
        }

        var parts = Base64Url.IsValid(cursor) ? Encoding.ASCII.GetString(Base64Url.DecodeFromChars(cursor)).Split('.') : [];
        return parts is [var ticks, var id]
            && long.TryParse(ticks, CultureInfo.InvariantCulture, out var utcTicks)
            && utcTicks >= DateTimeOffset.MinValue.UtcTicks && utcTicks <= DateTimeOffset.MaxValue.UtcTicks
            && Guid.TryParseExact(id, "N", out var guid)
                ? new KeysetCursor(new DateTimeOffset(utcTicks, TimeSpan.Zero), guid)
                : throw NotOurs();
    }

    public static InvalidRequestException NotOurs() => new("The cursor is not one of ours: leave it out to start at the first page.");

    /// <summary>Cuts a list that was read one row too far into a page.</summary>
    public static Page<T> Page<T>(List<T> rows, int size, Func<T, KeysetCursor> at) => Cut(rows, size, row => at(row).ToString());

    /// <summary>Cuts a list whose cursors are written in another way.</summary>
    public static Page<T> Cut<T>(List<T> rows, int size, Func<T, string> cursorOf)
    {
        if (rows.Count <= size)
        {
            return new Page<T>(rows, null);
        }

        rows.RemoveRange(size, rows.Count - size);
        return new Page<T>(rows, cursorOf(rows[^1]));
    }

    public override string ToString() =>
        Base64Url.EncodeToString(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{At.UtcTicks}.{Id:N}")));
}
