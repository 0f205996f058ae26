using System.CommandLine;
using Storyline.Services.Core.Media;

namespace Storyline.Cli.Media;

internal static class MediaReusedCommand
{
    public static Command Create(CommandSetting setting)
    {
        var limit = new Option<int>("--limit") { Description = "How many at most, 1 to 200", DefaultValueFactory = _ => 50 };
        var json = JsonOption.Create();
        var command = new Verb("reused", "List what went out more than once, the most often posted first", "media reused --limit 10") { Options = { limit, json } };
        command.SetAction((parse, cancellationToken) => setting.WithProductAsync(
            parse,
            async (product, token) =>
            {
                var reused = await product.Get<MediaUsage>().ReusedAsync(product.TeamId, parse.GetValue(limit), token);
                if (parse.GetValue(json))
                {
                    setting.Terminal.WriteJson(new { Items = reused.Select(MediaView.Of) });
                    return;
                }

                var times = await product.TimesAsync(token);
                Lists.Show(
                    setting.Terminal, reused, Tables.Of("Name", "Category", "Posted", "Last", "Id"),
                    item => [item.FileName, item.Category, $"{item.TimesPosted}×", times.Of(item.LastPostedAt, ""), item.Id.ToString()],
                    "Nothing went out more than once.");
            },
            cancellationToken));
        return command;
    }
}
