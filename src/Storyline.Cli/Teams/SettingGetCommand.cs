using System.CommandLine;
using Storyline.Services.Core.Teams;
using Storyline.Services.Domain.Teams;

namespace Storyline.Cli.Teams;

internal static class SettingGetCommand
{
    public static Command Create(CommandSetting setting)
    {
        var name = new Argument<string>("name") { Description = "The setting, as setting list names it" };
        var json = JsonOption.Create();
        var command = new Verb("get", "Print one setting of a chat", "setting get posts-per-day") { Arguments = { name }, Options = { setting.Scope.Chat, json } };
        command.SetAction((parse, cancellationToken) =>
        {
            var wanted = SettingText.Find(parse.GetRequiredValue(name));
            return setting.WithProductAsync(
                parse,
                async (product, token) =>
                {
                    var values = await product.Get<SettingWords>().ReadAsync(await product.WorkChatAsync(token), token);
                    var value = values.Single(one => one.Setting == wanted).Value;
                    setting.Terminal.WriteResult(parse.GetValue(json), new { Name = SettingText.Name(wanted), Value = value }, value);
                },
                cancellationToken);
        });
        return command;
    }
}
