using System.CommandLine;
using Storyline.Services.Core.Accounts;

namespace Storyline.Cli.Accounts;

internal static class TokenListCommand
{
    public static Command Create(CommandSetting setting)
    {
        var json = JsonOption.Create();
        var command = new Verb("list", "List when tokens were given and when they end; never what they are", "token list") { Options = { json } };
        command.SetAction((parse, cancellationToken) => setting.WithProductAsync(
            parse,
            async (product, token) =>
            {
                var accounts = (await product.Get<AccountDirectory>().ListAsync(product.TeamId, token)).Where(one => one.Token is not null).ToList();
                if (parse.GetValue(json))
                {
                    setting.Terminal.WriteJson(new
                    {
                        Items = accounts.Select(one => new
                        {
                            Account = one.Account.Username, one.State, one.Token!.IssuedAt, one.Token.ExpiresAt, one.DaysLeft, one.Token.LastRefreshedAt, one.Token.Scopes, one.Token.MissingScopes,
                        }),
                    });
                    return;
                }

                var times = await product.TimesAsync(token);
                Lists.Show(
                    setting.Terminal, accounts, Tables.Of("Account", "State", times.Heading("Given"), times.Heading("Ends"), "Allowed"),
                    one => ["@" + one.Account.Username, AccountView.State(one), times.Of(one.Token!.IssuedAt), one.Token.ExpiresAt is { } end ? times.Of(end) : "", string.Join("\n", one.Token.Scopes)],
                    "No account has a token: storyline account add connects one.");
            },
            cancellationToken));
        return command;
    }
}
