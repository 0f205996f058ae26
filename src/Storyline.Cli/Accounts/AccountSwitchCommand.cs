using System.CommandLine;
using Storyline.Services.Core.Accounts;

namespace Storyline.Cli.Accounts;

/// <summary><c>account deactivate</c> and <c>account reactivate</c>.</summary>
internal static class AccountSwitchCommand
{
    public static Command Deactivate(CommandSetting setting) =>
        Create(setting, "deactivate", "Switch an account off for all chats; its token stays", isActive: false);

    public static Command Reactivate(CommandSetting setting) => Create(setting, "reactivate", "Switch an account on again", isActive: true);

    private static Verb Create(CommandSetting setting, string name, string description, bool isActive)
    {
        var account = new Argument<string>("name") { Description = "The account's user name" };
        var json = JsonOption.Create();
        var command = new Verb(name, description, $"account {name} @storyline.shop") { Arguments = { account }, Options = { json } };
        command.SetAction((parse, cancellationToken) => setting.WithProductAsync(
            parse,
            async (product, token) =>
            {
                var one = (await product.Get<AccountDirectory>().FindAsync(product.TeamId, parse.GetRequiredValue(account), token)).Account;
                var accounts = product.Get<AccountSwitch>();
                var by = product.Actor;
                var changed = await (isActive ? accounts.ReactivateAsync(one.Id, by, token) : accounts.DeactivateAsync(one.Id, by, token));
                setting.Terminal.WriteResult(
                    parse.GetValue(json), new { Account = one.Username, IsActive = isActive, Changed = changed },
                    $"@{one.Username} is {(isActive ? "active" : "deactivated")} {(changed ? "now" : "already")}.");
            },
            cancellationToken));
        return command;
    }
}
