using System.Globalization;
using Storyline.Data.Accounts;
using Storyline.Models.Accounts;
using Storyline.Models.Teams;
using Storyline.Services.Core.Accounts;
using Storyline.Services.Core.Operations.Alerts;
using Storyline.Services.Domain.Accounts;
using Storyline.Services.Integrations;
using Storyline.Services.Integrations.Instagram;

namespace Storyline.Services.Core.Operations.Examinations;

/// <summary>Whether Instagram is switched on, and each account that is: also while it is off, so that all is well when it is switched on.</summary>
internal sealed class AccountExamination(
    IInstagramAccountRepository accounts, AccountConnections connections, IInstagramLogin login, IInstagramPublisher publisher, InstagramFeature feature, TimeProvider clock)
{
    private const string System = "Instagram";
    private const string Configure = "correct the configuration (storyline config check), then start again";
    private const string Reconnect = "connect the account again on the dashboard's accounts page, or with storyline account add";
    private static readonly TimeSpan Soon = TimeSpan.FromDays(14);

    public async Task<IReadOnlyList<Finding>> ExamineAsync(TeamId teamId, CancellationToken cancellationToken)
    {
        var active = (await accounts.ListAsync(teamId, cancellationToken)).Where(account => account.IsActive).ToList();
        var tokens = await accounts.TokensAsync(teamId, cancellationToken);
        var findings = new List<Finding>();
        if (!feature.IsOn)
        {
            findings.Add(new Finding(System, null, "publishing", FindingState.NotSetUp, "it is off in this installation: people post by hand", "set ENABLE_INSTAGRAM_API=true and start Storyline again"));
        }

        if (active.Count == 0)
        {
            findings.Add(new Finding(System, null, "accounts", FindingState.NotSetUp, "no account is connected", "connect one on the dashboard's accounts page, or with storyline account add"));
        }

        foreach (var account in active)
        {
            findings.AddRange(await connections.OpenAsync(teamId, account.Id, cancellationToken) switch
            {
                AccountReadiness.Ready ready => await ExamineAsync(ready.Connection, Name(account), tokens.GetValueOrDefault(account.Id), cancellationToken),
                AccountReadiness.NotReady { Reason: var reason } => [new Finding(System, Name(account), "token", FindingState.Broken, reason, Reconnect)],
                _ => [],
            });
        }

        return findings;
    }

    private async Task<IReadOnlyList<Finding>> ExamineAsync(InstagramConnection connection, string name, ApiToken? stored, CancellationToken cancellationToken)
    {
        try
        {
            var report = await login.InspectAsync(connection.Login, connection.AccessToken, cancellationToken);
            return report.IsValid
                ? [.. Of(report, connection.Login, name, stored), await QuotaAsync(connection, name, cancellationToken)]
                : [new Finding(System, name, "token", FindingState.Broken, report.Problem ?? "the token is not valid", Reconnect)];
        }
        catch (IntegrationException failure)
        {
            return [Trouble.Of(System, name, "token", failure, Mend(failure))];
        }
    }

    private IEnumerable<Finding> Of(TokenReport report, LoginKind kind, string name, ApiToken? stored)
    {
        yield return new Finding(System, name, "token", FindingState.Fine, "it is valid");
        yield return Scopes(report.Scopes.Count > 0 ? report.Scopes : stored?.Scopes ?? [], login.RequiredScopes(kind), name);
        yield return Expiry(TokenEnd.Of(report.ExpiresAt ?? stored?.ExpiresAt, report.DataAccessEndsAt ?? stored?.RefreshExpiresAt), name);
        if (ClockReading.Of(System, name, report.ServerTime, clock.GetUtcNow()) is { } reading)
        {
            yield return reading;
        }
    }

    private static Finding Scopes(IReadOnlyList<string> granted, IReadOnlyList<string> required, string name) => (granted.Count, required.Except(granted).ToList()) switch
    {
        (0, _) => new Finding(System, name, "permissions", FindingState.Warning, "Meta does not say what was allowed", "if publishing is refused, " + Reconnect),
        (_, []) => new Finding(System, name, "permissions", FindingState.Fine, $"granted: {string.Join(", ", granted)}"),
        (_, var missing) => new Finding(
            System, name, "permissions", FindingState.Broken, $"granted: {string.Join(", ", granted)}; missing: {string.Join(", ", missing)}", Reconnect + ", and leave every permission ticked"),
    };

    private Finding Expiry(TokenEnd? end, string name)
    {
        if (end is null)
        {
            return new Finding(System, name, "expiry", FindingState.Fine, "it does not expire");
        }

        var left = end.At - clock.GetUtcNow();
        var what = end.IsOfDataAccess ? "the data access ends, 90 days after the person last logged in" : "the token ends";
        var words = string.Create(CultureInfo.InvariantCulture, $"{Math.Max(0, Math.Floor(left.TotalDays))} days left: on {end.At.UtcDateTime:yyyy-MM-dd} {what}");
        return left >= Soon
            ? new Finding(System, name, "expiry", FindingState.Fine, words)
            : new Finding(System, name, "expiry", FindingState.Warning, words, end.IsOfDataAccess ? Reconnect : "Storyline renews it by itself while it runs (storyline serve); else storyline token refresh");
    }

    private async Task<Finding> QuotaAsync(InstagramConnection connection, string name, CancellationToken cancellationToken)
    {
        try
        {
            var quota = await publisher.ReadQuotaAsync(connection, cancellationToken);
            var words = $"{quota.Left} of {quota.Total} posts left in {quota.Window.TotalHours.ToString("0", CultureInfo.InvariantCulture)} h";
            return quota.Left > 0
                ? new Finding(System, name, "quota", FindingState.Fine, words)
                : new Finding(System, name, "quota", FindingState.Warning, words, "post by hand until the oldest is a day old");
        }
        catch (IntegrationException failure)
        {
            return Trouble.Of(System, name, "quota", failure, Mend(failure));
        }
    }

    private static string Name(InstagramAccount account) => $"@{account.Username}";

    private static string Mend(IntegrationException failure) => failure.Kind is FailureKind.Misconfigured ? Configure : Reconnect;
}
