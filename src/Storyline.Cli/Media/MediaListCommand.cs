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
        var archived = new Option<bool>("--archived") { Description = "Items that were put away, instead of those in use" };
        var gone = new Option<bool>("--gone") { Description = "Items whose files are gone, instead of those in use" };
        var text = new Option<string?>("--text") { Description = "Only items with this in their name, title or caption" };
        var tag = new Option<string?>("--tag") { Description = "Only items with this tag" };
        var alike = new Option<bool>("--alike") { Description = "Only items of this page that look like another" };
        var page = new PageOptions();
        var command = new Verb("list", "List the library, newest first", "media list", "media list --category memes --never-posted --json")
        {
            Options = { category, tag, verdict, never, archived, gone, text, alike },
        };
        page.AddTo(command);
        command.SetAction((parse, cancellationToken) => setting.WithProductAsync(
            parse,
            async (product, token) =>
            {
                var filter = new MediaFilter(
                    parse.GetValue(category), parse.GetValue(verdict), !(parse.GetValue(archived) || parse.GetValue(gone)), parse.GetValue(never) ? false : null,
                    parse.GetValue(text), parse.GetValue(tag), parse.GetValue(archived) ? true : parse.GetValue(gone) ? false : null);
                var library = product.Get<MediaLibrary>();
                var items = await library.ListAsync(product.TeamId, filter, page.Of(parse), token);
                var near = (await product.Get<LookAlikes>().OfAsync(product.TeamId, items.Items, token)).ToLookup(like => like.Of);
                var tags = await library.TagsAsync(product.TeamId, [.. items.Items.Select(item => item.Id)], token);
                var shown = items with { Items = [.. items.Items.Where(item => !parse.GetValue(alike) || near.Contains(item.Id))] };
                Lists.Show(
                    setting.Terminal, parse.GetValue(page.Json), shown, item => MediaView.Of(item, Words(item), near[item.Id]),
                    Tables.Of("Name", "Category", "Type", "Size", "Length", "Posted", "Verdict", "Tags", "Looks like", "Id"), item => Row(item, Words(item), near[item.Id]),
                    "No item is like this. Fill the library with ./storyline media index <folder>.");

                IEnumerable<string> Words(MediaItem item) => tags.GetValueOrDefault(item.Id, []).Select(tag => tag.Tag);
            },
            cancellationToken));
        return command;
    }

    private static IEnumerable<string?> Row(MediaItem item, IEnumerable<string> tags, IEnumerable<LookAlike> near) =>
    [
        item.FileName,
        item.Category,
        item.MimeType,
        item.Width == 0 ? "–" : $"{item.Width}×{item.Height}",
        item.Duration is { } length ? $"{length.TotalSeconds.ToString("0.#", CultureInfo.InvariantCulture)} s" : "",
        $"{item.TimesPosted}×",
        item.Verdict.ToString().ToLowerInvariant(),
        string.Join(", ", tags),
        string.Join(", ", near.Select(like => $"{like.Item.FileName} ({like.Distance})")),
        item.Id.ToString(),
    ];
}
