using Spectre.Console;

namespace Storyline.Cli;

/// <summary>Tables as all lists show them. Cells are texts: what a user typed is never read as markup.</summary>
internal static class Tables
{
    public static Table Of(params string[] headings)
    {
        var table = new Table().Border(TableBorder.Simple).NoSafeBorder();
        foreach (var heading in headings)
        {
            table.AddColumn(new TableColumn(new Text(heading, new Style(decoration: Decoration.Bold))));
        }

        return table;
    }

    public static void Row(this Table table, params IEnumerable<string?> cells) =>
        table.AddRow(cells.Select(cell => new Text(cell ?? "")));
}
