using System.CommandLine;
using Storyline.Models;
using Storyline.Models.Media;
using Storyline.Services.Core.Media;

namespace Storyline.Cli.Media;

internal static class MediaUploadCommand
{
    public static Command Create(CommandSetting setting)
    {
        var files = new Argument<string[]>("files") { Description = "Pictures and clips", Arity = ArgumentArity.OneOrMore };
        var category = new Option<string>("--category") { Description = "Where they belong; a new name makes a new category", Required = true };
        var caption = new Option<string?>("--caption") { Description = "The caption of each" };
        var json = JsonOption.Create();
        var command = new Verb("upload", "Copy files into the library's folder and take them in", "media upload ~/Downloads/mug.jpg ~/Downloads/shirt.png --category merch")
        {
            Arguments = { files },
            Options = { category, caption, json },
        };
        command.SetAction((parse, cancellationToken) => setting.WithProductAsync(
            parse,
            async (product, token) =>
            {
                var outcomes = new List<(string File, IntakeOutcome Outcome)>();
                foreach (var file in parse.GetRequiredValue(files).Select(Existing).ToList())
                {
                    await using var content = File.OpenRead(file);
                    var incoming = new IncomingFile(Path.GetFileName(file), content, parse.GetRequiredValue(category), MediaSource.Upload, parse.GetValue(caption));
                    outcomes.Add((file, await product.Get<MediaIntake>().TakeInAsync(incoming, product.Actor, token)));
                }

                Show(setting.Terminal, parse.GetValue(json), outcomes);
            },
            cancellationToken));
        return command;
    }

    private static string Existing(string file) =>
        File.Exists(file) ? Path.GetFullPath(file)
        : throw new NotFoundException(Directory.Exists(file) ? $"{file} is a folder: name files, or index the folder." : $"There is no file {file}: check its name.");

    private static void Show(Terminal terminal, bool json, List<(string File, IntakeOutcome Outcome)> outcomes)
    {
        if (json)
        {
            terminal.WriteJson(new { Items = outcomes.Select(row => View(row.File, row.Outcome)) });
        }
        else
        {
            foreach (var (file, outcome) in outcomes.Where(row => row.Outcome is not IntakeOutcome.Refused))
            {
                terminal.WriteText(Sentence(file, outcome));
            }
        }

        if (outcomes.Where(row => row.Outcome is IntakeOutcome.Refused).Select(row => Sentence(row.File, row.Outcome)).ToList() is { Count: > 0 } refused)
        {
            throw new CommandException(string.Join("\n", refused));
        }
    }

    private static object View(string file, IntakeOutcome outcome) => outcome switch
    {
        IntakeOutcome.Added added => new { File = file, Outcome = "added", Item = MediaView.Of(added.Item), Alike = added.NearDuplicates.Select(MediaView.Of) },
        IntakeOutcome.Duplicate twin => new { File = file, Outcome = "duplicate", Item = MediaView.Of(twin.Existing) },
        IntakeOutcome.Refused refused => new { File = file, Outcome = "refused", refused.Reasons },
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Sentence(string file, IntakeOutcome outcome) => outcome switch
    {
        IntakeOutcome.Added { Item: var item, NearDuplicates: var near } => string.Join(
            " ",
            [
                $"{item.FileName} is in {item.Category}.", .. item.VerdictReasons,
                .. near.Take(1).Select(like => $"It looks like {like.Item.FilePath} ({like.Distance} of 64 bits differ)."),
            ]),
        IntakeOutcome.Duplicate { Existing: var twin } =>
            $"{file} is in the library already, as {twin.FilePath}{(twin.ArchivedAt is null ? "" : ", which is archived: restore it to use it")}.",
        IntakeOutcome.Refused refused => $"{file}: {string.Join(" ", refused.Reasons)}",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
