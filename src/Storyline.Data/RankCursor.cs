using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Storyline.Models;

namespace Storyline.Data;

/// <summary>The place in a list after which the next page starts: a number and the name that breaks ties; empty where numbers are unique.</summary>
public readonly record struct RankCursor(int Rank, string Name)
{
    public static RankCursor? Parse(string? cursor)
    {
        if (cursor is null)
        {
            return null;
        }

        var parts = Base64Url.IsValid(cursor) ? Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)).Split('.', 2) : [];
        return parts is [var number, var name] && int.TryParse(number, CultureInfo.InvariantCulture, out var rank) && !name.Contains('\0', StringComparison.Ordinal)
            ? new RankCursor(rank, name)
            : throw KeysetCursor.NotOurs();
    }

    /// <summary>Cuts a list that was read one row too far into a page.</summary>
    public static Page<T> Page<T>(List<T> rows, int size, Func<T, RankCursor> at) => KeysetCursor.Cut(rows, size, row => at(row).ToString());

    public override string ToString() => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Rank}.{Name}")));
}
