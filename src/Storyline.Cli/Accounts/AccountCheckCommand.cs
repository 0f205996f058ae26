using System.CommandLine;
using Storyline.Models.Teams;
using Storyline.Services.Core.Accounts;
using Storyline.Services.Domain.Accounts;
using Storyline.Services.Integrations.Instagram;

namespace Storyline.Cli.Accounts;

internal static class AccountCheckCommand
{
    public static Command Create(CommandSetting setting)
    {
        var name = new Argument<string?>("name") { Description = "The account's user name; without it, all", Arity = ArgumentArity.ZeroOrOne };
        var json = JsonOption.Create();
        var command = new Verb("check", "Ask Instagram how tokens stand, and how many posts are left", "account check", "account check @storyline.shop")
        {
            Arguments = { name },
            Options = { json },
        };
        command.SetAction((parse, cancellationToken) => setting.WithProductAsync(
            parse,
            async (product, token) =>
            {
                var directory = product.Get<AccountDirectory>();
                IReadOnlyList<ConnectedAccount> wanted = parse.GetValue(name) is { } named
                    ? [await directory.FindAsync(product.TeamId, named, token)]
                    : await directory.ListAsync(product.TeamId, token);
                var checkedOnes = new List<(ConnectedAccount Account, PublishingQuota? Quota)>();
                foreach (var one in wanted)
                {
                    checkedOnes.Add(await CheckAsync(product, one, product.Actor, token));
                }

                Show(setting.Terminal, parse.GetValue(json), checkedOnes);
            },
            cancellationToken));
        return command;
    }

    private static async Task<(ConnectedAccount, PublishingQuota?)> CheckAsync(Product product, ConnectedAccount one, Actor by, CancellationToken cancellationToken)
    {
        var after = await product.Get<AccountCheck>().RunAsync(one.Account.Id, by, cancellationToken);
        var quota = after.State is AccountState.Ready or AccountState.Ending ? await product.Get<AccountQuota>().ReadAsync(after.Account.Id, by, cancellationToken) : null;
        return (after, quota);
    }

    private static void Show(Terminal terminal, bool json, IReadOnlyList<(ConnectedAccount Account, PublishingQuota? Quota)> accounts)
    {
        if (json)
        {
            terminal.WriteJson(new { Items = accounts.Select(one => new { Account = AccountView.Json(one.Account), Quota = one.Quota is { } quota ? AccountView.Json(quota) : null }) });
            return;
        }

        Lists.Show(
            terminal, accounts, Tables.Of("Account", "State", "Posts left"),
            one => ["@" + one.Account.Account.Username, AccountView.State(one.Account), one.Quota is { } quota ? $"{quota.Left} of {quota.Total}" : ""],
            "No Instagram account is connected: storyline account add connects one.");
        AccountView.SayHints(terminal, accounts.Select(one => one.Account));
    }
}
