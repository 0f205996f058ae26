using System.CommandLine;
using Storyline.Models.Media;
using Storyline.Services.Core.Media;

namespace Storyline.Cli.Media;

/// <summary><c>media archive</c> and <c>media restore</c>: the same change in both directions.</summary>
internal static class MediaArchiveCommand
{
    public static Command CreateArchive(CommandSetting setting) => Create(
        setting, new Verb("archive", "Put items away: no plan takes them, and no index brings them back", "media archive cat-monday.jpg old-logo.png"),
        new LibraryChange.Archive(), "archived");

    public static Command CreateRestore(CommandSetting setting) => Create(
        setting, new Verb("restore", "Take archived items out again, if their files are there", "media restore cat-monday.jpg"), new LibraryChange.Restore(), "back in use");

    private static Verb Create(CommandSetting setting, Verb command, LibraryChange change, string done)
    {
        var names = new Argument<string[]>("names") { Description = "File names, paths or ids", Arity = ArgumentArity.OneOrMore };
        var json = JsonOption.Create();
        command.Arguments.Add(names);
        command.Options.Add(json);
        command.SetAction((parse, cancellationToken) => setting.WithProductAsync(
            parse,
            async (product, token) =>
            {
                var items = new List<MediaItem>();
                foreach (var name in parse.GetRequiredValue(names))
                {
                    items.Add(await product.Get<MediaLibrary>().ByNameAsync(product.TeamId, name, token));
                }

                var results = await product.Get<MediaChanges>().ApplyAsync([.. items.Select(item => item.Id)], change, product.Actor, token);
                Show(setting.Terminal, parse.GetValue(json), items.DistinctBy(item => item.Id).Zip(results), done);
            },
            cancellationToken));
        return command;
    }

    private static void Show(Terminal terminal, bool json, IEnumerable<(MediaItem Item, ItemResult Result)> results, string done)
    {
        var rows = results.Select(row => (row.Item, Sentence: Sentence(row.Item, row.Result.Outcome, done), row.Result.Outcome)).ToList();
        if (json)
        {
            terminal.WriteJson(new
            {
                Items = rows.Select(row => new { Id = row.Item.Id.Value, row.Item.FileName, Changed = row.Outcome is ItemOutcome.Changed, Message = row.Sentence }),
            });
        }
        else
        {
            foreach (var row in rows.Where(row => row.Outcome is not ItemOutcome.Refused))
            {
                terminal.WriteText(row.Sentence);
            }
        }

        if (rows.Where(row => row.Outcome is ItemOutcome.Refused).Select(row => row.Sentence).ToList() is { Count: > 0 } refused)
        {
            throw new CommandException(string.Join(" ", refused));
        }
    }

    private static string Sentence(MediaItem item, ItemOutcome outcome, string done) => outcome switch
    {
        ItemOutcome.Changed => $"{item.FileName} is {done}.",
        ItemOutcome.Unchanged same => same.Reason,
        ItemOutcome.Refused refused => refused.Reason,
        _ => $"{item.FileName} is gone from the library.",
    };
}
