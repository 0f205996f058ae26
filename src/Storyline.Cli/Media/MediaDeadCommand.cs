using System.CommandLine;
using Storyline.Services.Core.Media;

namespace Storyline.Cli.Media;

internal static class MediaDeadCommand
{
    public static Command Create(CommandSetting setting)
    {
        var days = new Option<int>("--days") { Description = "How long without a post", DefaultValueFactory = _ => MediaUsage.UsualDays };
        var limit = new Option<int>("--limit") { Description = "How many at most, 1 to 200", DefaultValueFactory = _ => 50 };
        var json = JsonOption.Create();
        var command = new Verb("dead", "List what never can go out, and what has not gone out for long", "media dead --days 120")
        {
            Options = { days, limit, json },
        };
        command.SetAction((parse, cancellationToken) => setting.WithProductAsync(
            parse,
            async (product, token) =>
            {
                var dead = await product.Get<MediaUsage>().DeadAsync(product.TeamId, parse.GetValue(days), parse.GetValue(limit), token);
                if (parse.GetValue(json))
                {
                    setting.Terminal.WriteJson(new { Items = dead.Select(item => new { Media = MediaView.Of(item.Item), item.Why }) });
                    return;
                }

                var times = await product.TimesAsync(token);
                Lists.Show(
                    setting.Terminal, dead, Tables.Of("Name", "Category", "Why", "Posted", "Last", "Id"),
                    item => [item.Item.FileName, item.Item.Category, item.Why, $"{item.Item.TimesPosted}×", times.Of(item.Item.LastPostedAt, ""), item.Item.Id.ToString()],
                    "Nothing lies idle.");
            },
            cancellationToken));
        return command;
    }
}
