using System.CommandLine;
using Storyline.Services.Core.Media;

namespace Storyline.Cli.Media;

internal static class MediaTagCommand
{
    public static Command Create(CommandSetting setting)
    {
        var name = new Argument<string>("name") { Description = "A file name, a path or an id" };
        var words = new Argument<string[]>("tags") { Description = "+tag puts it on, -tag takes it off; a bare word is put on", Arity = ArgumentArity.ZeroOrMore };
        var add = new Option<string[]>("--add") { Description = "A tag to put on; may be given several times" };
        var remove = new Option<string[]>("--remove") { Description = "A tag to take off; may be given several times" };
        var json = JsonOption.Create();
        var command = new Verb("tag", "Put tags on an item and take others off", "media tag cat-monday.jpg +summer +cats", "media tag cat-monday.jpg --add \"new in\" --remove winter")
        {
            Arguments = { name, words },
            Options = { add, remove, json },
        };
        command.SetAction((parse, cancellationToken) => setting.WithProductAsync(
            parse,
            async (product, token) =>
            {
                var typed = parse.GetValue(words) ?? [];
                var change = new LibraryChange.Retag(
                    [.. typed.Where(word => !word.StartsWith('-')).Select(word => word.TrimStart('+')), .. parse.GetValue(add) ?? []],
                    [.. typed.Where(word => word.StartsWith('-')).Select(word => word[1..]), .. parse.GetValue(remove) ?? []]);
                var library = product.Get<MediaLibrary>();
                var item = await library.ByNameAsync(product.TeamId, parse.GetRequiredValue(name), token);
                item = await product.Get<MediaChanges>().ApplyAsync(item.Id, change, product.Actor, token);
                var tags = (await library.TagsAsync(product.TeamId, [item.Id], token)).GetValueOrDefault(item.Id, []).Select(tag => tag.Tag).ToList();
                if (parse.GetValue(json))
                {
                    setting.Terminal.WriteJson(new { Item = MediaView.Of(item), Tags = tags });
                }
                else
                {
                    setting.Terminal.WriteText(tags.Count == 0 ? $"{item.FileName} has no tags." : $"{item.FileName} is tagged {string.Join(", ", tags)}.");
                }
            },
            cancellationToken));
        return command;
    }
}
