using System.CommandLine;
using System.Globalization;
using Storyline.Models;
using Storyline.Models.Media;
using Storyline.Services.Domain.Media;
using Storyline.Services.Integrations.Imaging;

namespace Storyline.Cli.Media;

internal static class MediaValidateCommand
{
    public static Command Create(CommandSetting setting)
    {
        var file = new Argument<string>("file") { Description = "A picture or clip" };
        var json = JsonOption.Create();
        var command = new Verb("validate", "Say whether Instagram would take a file as a story, without adding it", "media validate cat-monday.jpg") { Arguments = { file }, Options = { json } };
        command.SetAction((parse, cancellationToken) => RunAsync(setting, Path.GetFullPath(parse.GetRequiredValue(file)), parse.GetValue(json), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CommandSetting setting, string path, bool json, CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
        {
            throw new NotFoundException(Directory.Exists(path) ? $"{path} is a folder: name one file, or index the folder." : $"There is no file {path}: check its name.");
        }

        await using var services = Composition.WithoutDatabase(setting.Settings);
        var probe = await services.GetRequiredService<IMediaExaminer>().ProbeAsync(path, cancellationToken);
        var verdict = StoryRules.Judge(probe);
        var (kind, width, height, seconds) = probe switch
        {
            MediaProbe.Picture picture => (picture.MimeType, picture.Width, picture.Height, (double?)null),
            MediaProbe.Video video => (video.MimeType, video.Width, video.Height, video.Duration.TotalSeconds),
            MediaProbe.NotProbed clip => (clip.MimeType, 0, 0, null),
            MediaProbe.Unreadable unreadable => (unreadable.MimeType, 0, 0, null),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        if (json)
        {
            setting.Terminal.WriteJson(new { File = path, MimeType = kind, Width = width, Height = height, DurationSeconds = seconds, verdict.Verdict, verdict.Reasons });
        }
        else
        {
            var size = width == 0 ? "" : $", {width}×{height}";
            var length = seconds is { } known ? $", {known.ToString("0.#", CultureInfo.InvariantCulture)} s" : "";
            setting.Terminal.WriteText($"{path}: {verdict.Verdict.ToString().ToLowerInvariant()} ({kind ?? "not media"}{size}{length})");
            foreach (var reason in verdict.Reasons)
            {
                setting.Terminal.WriteText($"  {reason}");
            }
        }

        return verdict.Verdict is MediaVerdict.Invalid ? ExitCode.Failed : ExitCode.Done;
    }
}
