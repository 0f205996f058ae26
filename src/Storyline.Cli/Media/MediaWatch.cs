using Storyline.Services.Core.Media.Indexing;

namespace Storyline.Cli.Media;

/// <summary><c>media index --watch</c>: tells what each index found, as long as it is something new.</summary>
internal static class MediaWatch
{
    public static async Task RunAsync(Terminal terminal, Product product, string folder, string? category, bool json, CancellationToken cancellationToken)
    {
        IndexReport? before = null;
        try
        {
            await product.Get<FolderWatch>().RunAsync(folder, category, product.Actor, Tell, terminal.Warn, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            terminal.Say("No longer watching.");
        }

        void Tell(IndexReport report)
        {
            if (before is not null && report.Added + report.Updated + report.Moved + report.Archived == 0 && report.Problems.SequenceEqual(before.Problems))
            {
                return;
            }

            if (json)
            {
                terminal.WriteJson(report);
            }
            else
            {
                IndexWords.Name(terminal, report);
                terminal.WriteText(IndexWords.Sum(report));
            }

            if (before is null)
            {
                terminal.Say($"Watching {report.Folder}; Ctrl-C ends it.");
            }

            before = report;
        }
    }
}
