using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Storyline.Services.Core.Accounts;
using Storyline.Services.Domain.Accounts;

namespace Storyline.Cli.Accounts;

internal static class TokenRefreshCommand
{
    public static Command Create(CommandSetting setting)
    {
        var name = new Argument<string?>("name") { Description = "The account's user name; without it, all", Arity = ArgumentArity.ZeroOrOne };
        var command = new Verb("refresh", "Refresh tokens now; Storyline does it by itself long before they end", "token refresh", "token refresh @storyline.shop")
        {
            Arguments = { name },
        };
        command.SetAction((parse, cancellationToken) => setting.WithProductAsync(
            parse,
            async (product, token) =>
            {
                product.Get<InstagramFeature>().Require();
                var directory = product.Get<AccountDirectory>();
                var wanted = parse.GetValue(name) is { } named
                    ? [await directory.FindAsync(product.TeamId, named, token)]
                    : (await directory.ListAsync(product.TeamId, token)).Where(one => one.State is not (AccountState.Deactivated or AccountState.NoToken)).ToList();
                var failed = new List<string>();
                foreach (var one in wanted)
                {
                    var (sentence, isDone) = Say(await product.Get<TokenRefresh>().RunAsync(one.Account, token));
                    setting.Terminal.WriteText($"@{one.Account.Username}: {sentence}");
                    failed.AddRange(isDone ? [] : new[] { "@" + one.Account.Username });
                }

                await product.Get<TokenWatch>().CheckAsync(product.TeamId, token);
                if (failed.Count > 0)
                {
                    throw new CommandException($"Not refreshed: {string.Join(", ", failed)}.");
                }
            },
            cancellationToken));
        return command;
    }

    private static (string Sentence, bool IsDone) Say(RefreshOutcome outcome) => outcome switch
    {
        RefreshOutcome.Refreshed done => (done.ExpiresAt is { } end ? string.Create(CultureInfo.InvariantCulture, $"refreshed, valid until {end:yyyy-MM-dd}.") : "refreshed.", true),
        RefreshOutcome.Busy => ("another process is refreshing it.", true),
        RefreshOutcome.Postponed postponed => (postponed.Reason, false),
        RefreshOutcome.Dead dead => (dead.Reason, false),
        _ => throw new UnreachableException(),
    };
}
