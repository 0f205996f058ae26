using Storyline.Services.Core.Media.Indexing;

namespace Storyline.Cli.Media;

/// <summary>The result of an index in words.</summary>
internal static class IndexWords
{
    public static string Sum(IndexReport report) =>
        $"{report.InLibrary} items of {report.Folder} are in the library: {report.Added} new, {report.Updated} changed, {report.Moved} moved, {report.Unchanged} as before"
        + $"; {report.Archived} gone, {report.Ignored} not media, {report.Problems.Count} unreadable.";

    /// <summary>Every file that there is something to say about.</summary>
    public static void Name(Terminal terminal, IndexReport report)
    {
        Name(terminal, report.Problems, "could not be read");
        Name(terminal, report.Refused, "would be refused by Instagram");
        Name(terminal, report.NotProbed, "clips were taken in without a look inside");
        Name(terminal, report.Duplicates, "twice");
        Name(terminal, report.Alike, "look like another");
    }

    private static void Name(Terminal terminal, IReadOnlyList<IndexedFile> files, string what)
    {
        if (files.Count > 0)
        {
            terminal.Warn($"{files.Count} {what}:");
            foreach (var file in files)
            {
                terminal.Say($"  {file.Path}: {file.Message}");
            }
        }
    }
}
