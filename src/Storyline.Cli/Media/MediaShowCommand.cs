using System.CommandLine;
using Storyline.Services.Core.Media;

namespace Storyline.Cli.Media;

internal static class MediaShowCommand
{
    public static Command Create(CommandSetting setting)
    {
        var name = new Argument<string>("name") { Description = "A file name, a path or an id" };
        var json = JsonOption.Create();
        var command = new Verb("show", "Show one item, and what keeps it out of the plan", "media show cat-monday.jpg") { Arguments = { name }, Options = { json } };
        command.SetAction((parse, cancellationToken) => setting.WithProductAsync(
            parse,
            async (product, token) =>
            {
                var library = product.Get<MediaLibrary>();
                var item = await library.ByNameAsync(product.TeamId, parse.GetRequiredValue(name), token);
                var details = await product.Get<MediaDetailsReader>().ReadAsync(product.TeamId, item.Id, token);
                if (parse.GetValue(json))
                {
                    setting.Terminal.WriteJson(new { Item = MediaView.Of(item, details.Tags.Select(tag => tag.Tag), details.NearDuplicates), details.Obstacles });
                    return;
                }

                Show(setting.Terminal, details, await product.TimesAsync(token));
            },
            cancellationToken));
        return command;
    }

    private static void Show(Terminal terminal, MediaDetails details, Times times)
    {
        var (item, obstacles) = (details.Item, details.Obstacles);
        var table = Tables.Of("Item", item.FileName);
        table.Row("path", item.FilePath);
        table.Row("category", item.Category);
        table.Row("type", item.Width == 0 ? item.MimeType : $"{item.MimeType}, {item.Width}×{item.Height}");
        table.Row("title", item.Title);
        table.Row("caption", item.Caption);
        table.Row("link", item.LinkUrl);
        table.Row("needs a person", item.RequiresInteraction ? "yes" : "no");
        table.Row("tags", string.Join(", ", details.Tags.Select(tag => tag.Tag)));
        table.Row("verdict", string.Join(" ", [item.Verdict.ToString().ToLowerInvariant(), .. item.VerdictReasons]));
        table.Row("posted", item.TimesPosted == 0 ? "never" : $"{item.TimesPosted}×, last {times.Of(item.LastPostedAt, "–")}");
        table.Row("may be planned", obstacles.Count == 0 ? "yes" : $"no: {string.Join("; ", obstacles)}");
        table.Row("looks like", string.Join("; ", details.NearDuplicates.Select(near => $"{near.Item.FilePath} ({near.Distance} of 64 bits differ)")));
        table.Row("archived", item.ArchivedAt is null ? "no" : times.Of(item.ArchivedAt, "–"));
        table.Row("sha-256", item.ContentHash);
        table.Row("id", item.Id.ToString());
        terminal.Data.Write(table);
    }
}
