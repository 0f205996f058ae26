using System.CommandLine;
using Spectre.Console;
using Storyline.Services.Core.Media;

namespace Storyline.Cli.Media;

internal static class MediaIndexCommand
{
    public static Command Create(CommandSetting setting)
    {
        var folder = new Argument<string?>("folder") { Description = "The folder to take in, with one folder in it for each category [default: MEDIA_DIR]", Arity = ArgumentArity.ZeroOrOne };
        var category = new Option<string?>("--category") { Description = "The category of everything in it, instead of the folders' names" };
        var json = JsonOption.Create();
        var command = new Verb(
            "index",
            "Take a folder of pictures and clips into the library; interrupted, it goes on where it was",
            "media index ~/Pictures/stories",
            "media index ./new-memes --category memes --json")
        {
            Arguments = { folder },
            Options = { category, json },
        };
        command.SetAction((parse, cancellationToken) => setting.WithProductAsync(
            async (product, token) =>
            {
                var path = parse.GetValue(folder) is { } given ? Path.GetFullPath(given) : setting.Settings.Value("MEDIA_DIR");
                var report = await RunAsync(setting.Terminal, product, path, parse.GetValue(category), token);
                Show(setting.Terminal, parse.GetValue(json), report);
            },
            cancellationToken));
        return command;
    }

    private static Task<IndexReport> RunAsync(Terminal terminal, Product product, string folder, string? category, CancellationToken cancellationToken)
    {
        var ingestion = product.Get<MediaIngestion>();
        return !terminal.IsWatched
            ? ingestion.IndexAsync(folder, category, product.Actor, progress: null, cancellationToken)
            : terminal.Words.Progress()
                .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
                .StartAsync(bar => ingestion.IndexAsync(folder, category, product.Actor, new Bar(bar.AddTask("Indexing")), cancellationToken));
    }

    private static void Show(Terminal terminal, bool json, IndexReport report)
    {
        if (json)
        {
            terminal.WriteJson(report);
        }
        else
        {
            Name(terminal, report.Problems, "could not be read");
            Name(terminal, report.Refused, "would be refused by Instagram");
            Name(terminal, report.Duplicates, "twice");
            if (report.InLibrary > 0)
            {
                terminal.WriteText(
                    $"{report.InLibrary} items of {report.Folder} are in the library: {report.Added} new, {report.Updated} changed, {report.Moved} moved, {report.Unchanged} as before"
                    + $"; {report.Archived} gone, {report.Ignored} not media, {report.Problems.Count} unreadable.");
            }
        }

        if (report.InLibrary == 0)
        {
            throw new CommandException($"{report.Folder} holds no picture or clip that can be used: put some into it, in one folder for each category.");
        }
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

    private sealed class Bar(ProgressTask task) : IProgress<IndexProgress>
    {
        public void Report(IndexProgress value)
        {
            task.MaxValue = Math.Max(1, value.Files);
            task.Value = value.Done;
        }
    }
}
