using System.CommandLine;
using Storyline.Services.Core.Accounts;
using Storyline.Services.Core.Teams;
using Storyline.Services.Domain.Teams;

namespace Storyline.Cli.Accounts;

internal static class AccountActivateCommand
{
    public static Command Create(CommandSetting setting)
    {
        var name = new Argument<string>("name") { Description = "The account's user name" };
        var json = JsonOption.Create();
        var command = new Verb("activate", "Have a chat post to this account", "account activate @storyline.shop", "account activate @storyline.shop --chat -1001234567890")
        {
            Arguments = { name },
            Options = { setting.Scope.Chat, json },
        };
        command.SetAction((parse, cancellationToken) => setting.WithProductAsync(
            parse,
            async (product, token) =>
            {
                var chat = await product.WorkChatAsync(token);
                var account = (await product.Get<AccountDirectory>().FindAsync(chat.TeamId, parse.GetRequiredValue(name), token)).Account;
                var edit = await product.Get<ChatSettingsEditor>().ChangeAsync(chat.Id, null, [new SettingChange.Account(account.Id)], product.Actor, token);
                var changed = edit.Differences.Count > 0;
                setting.Terminal.WriteResult(
                    parse.GetValue(json), new { Account = account.Username, Chat = new { chat.TelegramChatId, chat.Name }, Changed = changed },
                    $"{chat.Name} posts to @{account.Username} {(changed ? "now" : "already")}.");
            },
            cancellationToken));
        return command;
    }
}
