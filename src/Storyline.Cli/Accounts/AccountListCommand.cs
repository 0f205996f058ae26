using System.CommandLine;
using Storyline.Services.Core.Accounts;

namespace Storyline.Cli.Accounts;

internal static class AccountListCommand
{
    public static Command Create(CommandSetting setting)
    {
        var json = JsonOption.Create();
        var command = new Verb("list", "List the Instagram accounts, and how their tokens stand", "account list") { Options = { json } };
        command.SetAction((parse, cancellationToken) => setting.WithProductAsync(
            parse,
            async (product, token) =>
            {
                var accounts = await product.Get<AccountDirectory>().ListAsync(product.TeamId, token);
                if (parse.GetValue(json))
                {
                    setting.Terminal.WriteJson(new { Items = accounts.Select(AccountView.Json) });
                    return;
                }

                Lists.Show(
                    setting.Terminal, accounts, Tables.Of("Account", "Name", "Login", "State", "Active in"),
                    one => ["@" + one.Account.Username, one.Account.DisplayName, one.Account.LoginKind.ToString().ToLowerInvariant(), AccountView.State(one), AccountView.Chats(one)],
                    "No Instagram account is connected: storyline account add connects one.");
                AccountView.SayHints(setting.Terminal, accounts);
            },
            cancellationToken));
        return command;
    }
}
