using System.CommandLine;
using Storyline.Models.Media;
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
            async (product, token) =>
            {
                var library = product.Get<MediaLibrary>();
                var item = await library.ByNameAsync(product.TeamId, parse.GetRequiredValue(name), token);
                var obstacles = await library.ObstaclesAsync(product.TeamId, item.Id, token);
                if (parse.GetValue(json))
                {
                    setting.Terminal.WriteJson(new { Item = MediaView.Of(item), Obstacles = obstacles });
                    return;
                }

                Show(setting.Terminal, item, obstacles, await product.TimesAsync(token));
            },
            cancellationToken));
        return command;
    }

    private static void Show(Terminal terminal, MediaItem item, IReadOnlyList<string> obstacles, Times times)
    {
        var table = Tables.Of("Item", item.FileName);
        table.Row("path", item.FilePath);
        table.Row("category", item.Category);
        table.Row("type", item.Width == 0 ? item.MimeType : $"{item.MimeType}, {item.Width}×{item.Height}");
        table.Row("verdict", string.Join(" ", [item.Verdict.ToString().ToLowerInvariant(), .. item.VerdictReasons]));
        table.Row("posted", item.TimesPosted == 0 ? "never" : $"{item.TimesPosted}×, last {times.Of(item.LastPostedAt, "–")}");
        table.Row("may be planned", obstacles.Count == 0 ? "yes" : $"no: {string.Join("; ", obstacles)}");
        table.Row("sha-256", item.ContentHash);
        table.Row("id", item.Id.ToString());
        terminal.Data.Write(table);
    }
}
