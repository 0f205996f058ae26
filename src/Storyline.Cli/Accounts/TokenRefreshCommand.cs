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
        var json = JsonOption.Create();
        var command = new Verb("refresh", "Refresh tokens now; Storyline does it by itself long before they end", "token refresh", "token refresh @storyline.shop")
        {
            Arguments = { name },
            Options = { json },
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
                var outcomes = new List<(string Account, string Sentence, bool IsDone)>();
                foreach (var one in wanted)
                {
                    var (sentence, isDone) = Say(await product.Get<TokenRefresh>().RunAsync(one.Account, token));
                    outcomes.Add((one.Account.Username, sentence, isDone));
                    if (!parse.GetValue(json))
                    {
                        setting.Terminal.WriteText($"@{one.Account.Username}: {sentence}");
                    }
                }

                if (parse.GetValue(json))
                {
                    setting.Terminal.WriteJson(new { Items = outcomes.Select(one => new { one.Account, Done = one.IsDone, Message = one.Sentence }) });
                }

                await product.Get<TokenWatch>().CheckAsync(product.TeamId, token);
                if (outcomes.Where(one => !one.IsDone).Select(one => "@" + one.Account).ToList() is { Count: > 0 } failed)
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
