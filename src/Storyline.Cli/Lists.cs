using Spectre.Console;
using Storyline.Models;

namespace Storyline.Cli;

/// <summary>Shows lists, as a table for people or as JSON for programs.</summary>
internal static class Lists
{
    /// <summary>A page as <c>{items, nextCursor}</c>, or as a table followed by how to see more.</summary>
    public static void Show<T>(
        Terminal terminal, bool json, Page<T> page, Func<T, object> toJson, Table table, Func<T, IEnumerable<string?>> toRow, string whenEmpty)
    {
        if (json)
        {
            terminal.WriteJson(page.Select(toJson));
            return;
        }

        Show(terminal, page.Items, table, toRow, whenEmpty);
        SayMore(terminal, page.NextCursor);
    }

    /// <summary>How to see more, when there is more.</summary>
    public static void SayMore(Terminal terminal, string? nextCursor)
    {
        if (nextCursor is not null)
        {
            terminal.Say($"There are more: add --cursor {nextCursor}");
        }
    }

    public static void Show<T>(Terminal terminal, IReadOnlyList<T> items, Table table, Func<T, IEnumerable<string?>> toRow, string whenEmpty)
    {
        if (items.Count == 0)
        {
            terminal.Say(whenEmpty);
            return;
        }

        foreach (var item in items)
        {
            table.Row(toRow(item));
        }

        terminal.Data.Write(table);
    }
}
