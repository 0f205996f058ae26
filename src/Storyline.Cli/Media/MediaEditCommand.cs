using System.CommandLine;
using Storyline.Models;
using Storyline.Models.Media;
using Storyline.Services.Core.Media;

namespace Storyline.Cli.Media;

internal static class MediaEditCommand
{
    public static Command Create(CommandSetting setting)
    {
        var name = new Argument<string>("name") { Description = "A file name, a path or an id" };
        var title = new Option<string?>("--title") { Description = "Its title; \"\" takes it away" };
        var caption = new Option<string?>("--caption") { Description = "Its caption; \"\" takes it away" };
        var link = new Option<string?>("--link") { Description = "Where its link sticker leads: https://… ; \"\" takes it away" };
        var sticker = new Option<bool?>("--sticker") { Description = "Whether it needs a sticker or another step that only a person can do: true or false" };
        var category = new Option<string?>("--category") { Description = "Its category; the file stays where it is" };
        var json = JsonOption.Create();
        var command = new Verb(
            "edit", "Change what an item says", "media edit cat-monday.jpg --caption \"Monday again\" --link https://example.com/mugs", "media edit cat-monday.jpg --sticker true --category merch")
        {
            Arguments = { name },
            Options = { title, caption, link, sticker, category, json },
        };
        command.SetAction((parse, cancellationToken) => setting.WithProductAsync(
            parse,
            async (product, token) =>
            {
                var edit = new MediaEdit(Text(title), Text(caption), Text(link), parse.GetValue(sticker), parse.GetValue(category));
                if (edit.IsEmpty)
                {
                    throw new InvalidRequestException("Nothing is to be changed: name what, for example --caption \"Monday again\".");
                }

                var item = await product.Get<MediaLibrary>().ByNameAsync(product.TeamId, parse.GetRequiredValue(name), token);
                item = await product.Get<MediaEditing>().EditAsync(item.Id, edit, product.Actor, token);
                if (parse.GetValue(json))
                {
                    setting.Terminal.WriteJson(new { Item = MediaView.Of(item) });
                }
                else
                {
                    setting.Terminal.WriteText($"{item.FileName} is changed.");
                }

                NewText? Text(Option<string?> option) => parse.GetResult(option) is null ? null : new NewText(parse.GetValue(option));
            },
            cancellationToken));
        return command;
    }
}
