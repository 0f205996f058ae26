using System.CommandLine;
using Storyline.Services.Core.Teams;
using Storyline.Services.Domain.Teams;

namespace Storyline.Cli.Teams;

internal static class SettingGetCommand
{
    public static Command Create(CommandSetting setting)
    {
        var name = new Argument<string>("name") { Description = "The setting, as setting list names it" };
        var command = new Verb("get", "Print one setting of a chat", "setting get posts-per-day") { Arguments = { name }, Options = { setting.Scope.Chat } };
        command.SetAction((parse, cancellationToken) =>
        {
            var wanted = SettingText.Find(parse.GetRequiredValue(name));
            return setting.WithProductAsync(
                parse,
                async (product, token) =>
                {
                    var values = await product.Get<SettingWords>().ReadAsync(await product.WorkChatAsync(token), token);
                    setting.Terminal.WriteText(values.Single(value => value.Setting == wanted).Value);
                },
                cancellationToken);
        });
        return command;
    }
}
