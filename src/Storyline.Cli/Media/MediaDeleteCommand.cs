using System.CommandLine;
using Storyline.Services.Core.Media;

namespace Storyline.Cli.Media;

internal static class MediaDeleteCommand
{
    public static Command Create(CommandSetting setting)
    {
        var name = new Argument<string>("name") { Description = "A file name, a path or an id" };
        var yes = Confirmation.Option();
        var json = JsonOption.Create();
        var command = new Verb("delete", "Remove an item that never went out, with its file if it was uploaded", "media delete test.png --yes") { Arguments = { name }, Options = { yes, json } };
        command.SetAction((parse, cancellationToken) => setting.WithProductAsync(
            parse,
            async (product, token) =>
            {
                var item = await product.Get<MediaLibrary>().ByNameAsync(product.TeamId, parse.GetRequiredValue(name), token);
                await Confirmation.RequireAsync(setting.Terminal, parse.GetValue(yes), $"Delete {item.FileName} from the library for good?", token);
                var fileRemoved = await product.Get<MediaRemoval>().DeleteAsync(item.Id, product.Actor, token);
                if (parse.GetValue(json))
                {
                    setting.Terminal.WriteJson(new { Id = item.Id.Value, item.FileName, item.FilePath, FileRemoved = fileRemoved });
                }
                else
                {
                    setting.Terminal.WriteText(fileRemoved
                        ? $"{item.FileName} and its file are gone."
                        : $"{item.FileName} is gone from the library. Its file stays at {item.FilePath}, and the next index of that folder takes it in again: remove it there too, or archive it instead.");
                }
            },
            cancellationToken));
        return command;
    }
}
