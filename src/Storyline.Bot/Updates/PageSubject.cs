using System.Globalization;
using Storyline.Models;

namespace Storyline.Bot.Updates;

/// <summary>What stands behind a button that leads to another page: how many lines it has, and where it begins.</summary>
internal static class PageSubject
{
    public static string Of(int size, string? cursor) => string.Create(CultureInfo.InvariantCulture, $"{size} {cursor}");

    public static PageRequest Read(string subject)
    {
        var blank = subject.IndexOf(' ', StringComparison.Ordinal);
        return new PageRequest(int.Parse(subject.AsSpan(0, blank), CultureInfo.InvariantCulture), subject[(blank + 1)..] is { Length: > 0 } cursor ? cursor : null);
    }
}
