using System.CommandLine;
using Storyline.Services.Core.Accounts;

namespace Storyline.Cli.Accounts;

internal static class TokenRevokeCommand
{
    public static Command Create(CommandSetting setting)
    {
        var name = new Argument<string>("name") { Description = "The account's user name" };
        var yes = Confirmation.Option();
        var json = JsonOption.Create();
        var command = new Verb("revoke", "Take back at Meta what was allowed, and forget the token", "token revoke @storyline.shop --yes") { Arguments = { name }, Options = { yes, json } };
        command.SetAction((parse, cancellationToken) => setting.WithProductAsync(
            parse,
            async (product, token) =>
            {
                var one = (await product.Get<AccountDirectory>().FindAsync(product.TeamId, parse.GetRequiredValue(name), token)).Account;
                await Confirmation.RequireAsync(
                    setting.Terminal, parse.GetValue(yes), $"Storyline can post to @{one.Username} no more until somebody connects it again. Take the token back?", token);
                var ended = await product.Get<AccountRevocation>().RevokeAsync(one.Id, product.Actor, token);
                setting.Terminal.WriteResult(
                    parse.GetValue(json), new { Accounts = ended.Select(account => account.Username) }, $"Taken back: {string.Join(", ", ended.Select(account => "@" + account.Username))}.");
            },
            cancellationToken));
        return command;
    }
}
