using System.CommandLine;
using Storyline.Services.Core.Teams;
using Storyline.Services.Domain.Teams;

namespace Storyline.Cli.Teams;

internal static class SettingListCommand
{
    public static Command Create(CommandSetting setting)
    {
        var json = JsonOption.Create();
        var command = new Verb("list", "List the settings of a chat", "setting list", "setting list --chat -1001234567890") { Options = { setting.Scope.Chat, json } };
        command.SetAction((parse, cancellationToken) => setting.WithProductAsync(
            parse,
            async (product, token) =>
            {
                var chat = await product.WorkChatAsync(token);
                var values = await product.Get<SettingWords>().ReadAsync(chat, token);
                if (parse.GetValue(json))
                {
                    setting.Terminal.WriteJson(new
                    {
                        Chat = chat.Name, chat.TelegramChatId, chat.Version,
                        Items = values.Select(value => new { Name = SettingText.Name(value.Setting), value.Value }),
                    });
                    return;
                }

                setting.Terminal.Say($"{chat.Name} ({chat.TelegramChatId})");
                Lists.Show(setting.Terminal, values, Tables.Of("Setting", "Value"), value => [SettingText.Name(value.Setting), value.Value], "");
            },
            cancellationToken));
        return command;
    }
}
