using System.Globalization;
using Microsoft.Extensions.Options;
using Storyline.Data.Operations;
using Storyline.Data.Teams;
using Storyline.Models.Teams;
using Storyline.Services.Core.Operations.Alerts;
using Storyline.Services.Domain.Accounts;

namespace Storyline.Services.Core.Accounts;

/// <summary>Tells, once each, that an account's token, or the data access behind it, ends in 14, 7 and 2 days, has ended, is refused, or cannot be opened; and that it is well again.</summary>
public sealed class TokenWatch(ITeamRepository teams, AccountDirectory directory, IAlertRepository alerts, AlertDesk desk, IOptions<ConnectOptions> options, TimeProvider clock)
{
    private static readonly string[] Kinds =
    [
        AlertKind.TokenEndsIn14Days, AlertKind.TokenEndsIn7Days, AlertKind.TokenEndsIn2Days, AlertKind.TokenExpired, AlertKind.TokenRefused, AlertKind.TokenSealed,
    ];

    /// <summary>Looks at every team.</summary>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        foreach (var team in await teams.ListAsync(cancellationToken))
        {
            await CheckAsync(team.Id, cancellationToken);
        }
    }

    public async Task CheckAsync(TeamId teamId, CancellationToken cancellationToken)
    {
        var board = new AlertBoard(teamId, await alerts.ListOpenAsync(teamId, cancellationToken), desk);
        var accounts = await directory.ListAsync(teamId, cancellationToken);
        foreach (var account in accounts)
        {
            var due = KindOf(account);
            foreach (var kind in Kinds)
            {
                await board.ShowAsync(kind, account.Account.Id.ToString(), kind == due ? Message(account) : null, cancellationToken);
            }
        }
    }

    private string? KindOf(ConnectedAccount account) => account.State switch
    {
        AccountState.Refused => AlertKind.TokenRefused,
        AccountState.Sealed => AlertKind.TokenSealed,
        AccountState.Expired => AlertKind.TokenExpired,
        AccountState.Ready or AccountState.Ending => TokenLife.Stage(account.End?.At, clock.GetUtcNow()) switch
        {
            TokenStage.TwoWeeks => AlertKind.TokenEndsIn14Days,
            TokenStage.OneWeek => AlertKind.TokenEndsIn7Days,
            TokenStage.TwoDays or TokenStage.Expired => AlertKind.TokenEndsIn2Days,
            _ => null,
        },
        AccountState.Deactivated or AccountState.NoToken => null,
    };

    private string Message(ConnectedAccount account) => account switch
    {
        { State: AccountState.Ready or AccountState.Ending, End: { IsOfDataAccess: true } end } => string.Create(
            CultureInfo.InvariantCulture,
            $"The data access of @{account.Account.Username} {(end.At > clock.GetUtcNow() ? "ends" : "ended")} on {end.At:yyyy-MM-dd}, 90 days after the person last logged in, and refreshing the token does not lengthen it: connect the account again at {options.Value.Page}."),
        { State: AccountState.Ready or AccountState.Ending } => string.Create(
            CultureInfo.InvariantCulture,
            $"The token of @{account.Account.Username} ends on {account.Token!.ExpiresAt:yyyy-MM-dd} and could not be refreshed so far: connect the account again at {options.Value.Page}."),
        _ => $"Storyline cannot post to @{account.Account.Username}: {string.Join(' ', account.Hints)} ({options.Value.Page})",
    };
}
