using System.CommandLine;
using Spectre.Console;
using Storyline.Services.Core.Media;
using Storyline.Services.Core.Media.Indexing;

namespace Storyline.Cli.Media;

internal static class MediaIndexCommand
{
    public static Command Create(CommandSetting setting)
    {
        var folder = new Argument<string?>("folder") { Description = "The folder to take in, with one folder in it for each category [default: the team's own, which is MEDIA_DIR or a folder in it]", Arity = ArgumentArity.ZeroOrOne };
        var category = new Option<string?>("--category") { Description = "The category of everything new in it, instead of the folders' names" };
        var watch = new Option<bool>("--watch") { Description = "Go on, and index again whenever something changes, until Ctrl-C" };
        var json = JsonOption.Create();
        var command = new Verb(
            "index",
            "Take a folder of pictures and clips into the library; interrupted, it goes on where it was",
            "media index ~/Pictures/stories",
            "media index ./new-memes --category memes --json",
            "media index --watch")
        {
            Arguments = { folder },
            Options = { category, watch, json },
        };
        command.SetAction((parse, cancellationToken) => setting.WithProductAsync(
            parse,
            async (product, token) =>
            {
                var path = parse.GetValue(folder) is { } given
                    ? Path.GetFullPath(given)
                    : await product.Get<TeamFolders>().OfAsync(product.Actor.TeamId, token);
                if (parse.GetValue(watch))
                {
                    await MediaWatch.RunAsync(setting.Terminal, product, path, parse.GetValue(category), parse.GetValue(json), token);
                    return;
                }

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
            IndexWords.Name(terminal, report);
            if (report.InLibrary > 0)
            {
                terminal.WriteText(IndexWords.Sum(report));
            }
        }

        if (report.InLibrary == 0)
        {
            throw new CommandException($"{report.Folder} holds no picture or clip that can be used: put some into it, in one folder for each category.");
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
