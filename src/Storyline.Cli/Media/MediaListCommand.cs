using System.CommandLine;
using System.Globalization;
using Storyline.Models.Media;
using Storyline.Services.Core.Media;

namespace Storyline.Cli.Media;

internal static class MediaListCommand
{
    public static Command Create(CommandSetting setting)
    {
        var category = new Option<string?>("--category") { Description = "Only this category" };
        var verdict = new Option<MediaVerdict?>("--verdict") { Description = "Only items with this verdict: valid, warning, invalid, notprobed", HelpName = "verdict" };
        var never = new Option<bool>("--never-posted") { Description = "Only items that never went out" };
        var archived = new Option<bool>("--archived") { Description = "Items that are archived or whose files are gone, instead of those in use" };
        var text = new Option<string?>("--text") { Description = "Only items with this in their name, title or caption" };
        var page = new PageOptions();
        var command = new Verb("list", "List the library, newest first", "media list", "media list --category memes --never-posted --json")
        {
            Options = { category, verdict, never, archived, text },
        };
        page.AddTo(command);
        command.SetAction((parse, cancellationToken) => setting.WithProductAsync(
            async (product, token) =>
            {
                var filter = new MediaFilter(
                    parse.GetValue(category), parse.GetValue(verdict), !parse.GetValue(archived), parse.GetValue(never) ? false : null, parse.GetValue(text));
                var items = await product.Get<MediaLibrary>().ListAsync(product.TeamId, filter, page.Of(parse), token);
                Lists.Show(
                    setting.Terminal, parse.GetValue(page.Json), items, MediaView.Of,
                    Tables.Of("Name", "Category", "Type", "Size", "Length", "Posted", "Verdict", "Id"), Row,
                    "The library is empty: fill it with ./storyline media index <folder>.");
            },
            cancellationToken));
        return command;
    }

    private static IEnumerable<string?> Row(MediaItem item) =>
    [
        item.FileName,
        item.Category,
        item.MimeType,
        item.Width == 0 ? "–" : $"{item.Width}×{item.Height}",
        item.Duration is { } length ? $"{length.TotalSeconds.ToString("0.#", CultureInfo.InvariantCulture)} s" : "",
        $"{item.TimesPosted}×",
        item.Verdict.ToString().ToLowerInvariant(),
        item.Id.ToString(),
    ];
}
