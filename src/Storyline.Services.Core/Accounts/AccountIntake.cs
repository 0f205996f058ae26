using Storyline.Data;
using Storyline.Data.Operations;
using Storyline.Models;
using Storyline.Models.Accounts;
using Storyline.Models.Operations;
using Storyline.Models.Teams;
using Storyline.Services.Core.Operations;
using Storyline.Services.Core.Teams;
using Storyline.Services.Domain.Teams;
using Storyline.Services.Integrations;
using Storyline.Services.Integrations.Instagram;

namespace Storyline.Services.Core.Accounts;

/// <summary>From a token to stored accounts: all that it speaks for, each with its credentials, in one transaction.</summary>
public sealed class AccountIntake(
    IInstagramLogin login,
    GrantInspection inspection,
    AccountTokens tokens,
    AccountDirectory directory,
    TokenWatch watch,
    LostPages lost,
    AccountRefusals refusals,
    ChatRegistry chats,
    ChatSettingsEditor settings,
    InstagramFeature feature,
    AuditTrail audit,
    IChangeNotifier changes,
    IUnitOfWork work,
    ServiceTrace trace,
    TimeProvider clock)
{
    private static readonly TimeSpan ShortLived = TimeSpan.FromDays(7);

    /// <summary>Stores the accounts of a token that somebody brought.</summary>
    /// <exception cref="InvalidRequestException">Meta does not accept the token.</exception>
    /// <exception cref="IntegrationException">Meta does not answer, or refuses.</exception>
    public Task<ConnectOutcome> AddAsync(LoginKind kind, string token, Actor by, CancellationToken cancellationToken)
    {
        by.Require(TeamRole.Admin);
        feature.Require();
        return trace.RunAsync("AccountIntake", "Add", by, async notes =>
        {
            var report = await login.InspectAsync(kind, token, cancellationToken);
            if (!report.IsValid)
            {
                throw new InvalidRequestException($"Meta does not accept this token: {report.Problem ?? "it is not valid."}");
            }

            var brought = new GrantedToken(token, report.ExpiresAt, report.Scopes) { DataAccessEndsAt = report.DataAccessEndsAt };
            var outcome = await TakeAsync(kind, await LengthenAsync(kind, brought, cancellationToken), by, cancellationToken);
            notes.Set("connected", outcome is ConnectOutcome.Connected connected ? connected.Accounts.Count : 0);
            return outcome;
        });
    }

    /// <summary>Stores the accounts of a token that Meta gave.</summary>
    internal async Task<ConnectOutcome> TakeAsync(LoginKind kind, GrantedToken granted, Actor by, CancellationToken cancellationToken)
    {
        var found = await login.FindAccountsAsync(kind, granted.AccessToken, cancellationToken);
        if (found.Accounts.Count == 0)
        {
            return new ConnectOutcome.Refused(ConnectRefusal.NoAccount, kind is LoginKind.Facebook
                ? "Nothing was connected: none of the pages that were allowed has a professional Instagram account. Link the account to a page, and allow that page."
                : "Nothing was connected: this is a personal Instagram account, and Meta lets apps see only professional ones. Change it to a business account in Instagram's settings and connect it again.");
        }

        granted = await inspection.CompleteAsync(kind, granted, cancellationToken);
        IReadOnlyList<string> missing = granted.Scopes.Count == 0 ? [] : [.. login.RequiredScopes(kind).Except(granted.Scopes, StringComparer.Ordinal)];
        var kept = await work.ExecuteAsync(token => KeepAsync(kind, found.Accounts, granted, missing, by, token), cancellationToken);
        await watch.CheckAsync(by.TeamId, cancellationToken);
        await (kind is LoginKind.Facebook ? lost.TellAsync(by.TeamId, found.Lost, cancellationToken) : Task.CompletedTask);
        // Beside a page that was lost, the only account may be the one that nobody meant.
        await (found.Lost.Count == 0 ? ChooseOnlyOneAsync(by, cancellationToken) : Task.CompletedTask);
        return new ConnectOutcome.Connected(kept, [.. kept.SelectMany(account => Hints(account, missing)), .. found.Lost.Select(LostPages.Sentence)])
        {
            PagesLost = found.Lost.Count,
        };
    }

    private async Task<IReadOnlyList<InstagramAccount>> KeepAsync(
        LoginKind kind, IReadOnlyList<FoundAccount> found, GrantedToken granted, IReadOnlyList<string> missing, Actor by, CancellationToken cancellationToken)
    {
        var kept = new List<InstagramAccount>();
        foreach (var one in found.OrderBy(one => one.InstagramId, StringComparer.Ordinal))
        {
            var account = await tokens.KeepAsync(by.TeamId, kind, one, granted, missing, cancellationToken);
            await refusals.EndAsync(by.TeamId, account.Id, cancellationToken);
            await audit.AppendAsync(by, "account.connected", $"@{account.Username}", null, kind.ToString().ToLowerInvariant(), cancellationToken);
            kept.Add(account);
        }

        await changes.NotifyAsync(new Change(ChangeTopic.Accounts, by.TeamId.Value), cancellationToken);
        return [.. kept.OrderBy(account => account.Username, StringComparer.Ordinal)];
    }

    /// <summary>Where the team has one account and no more, chats that have chosen none post to it.</summary>
    private async Task ChooseOnlyOneAsync(Actor by, CancellationToken cancellationToken)
    {
        if ((await directory.ListAsync(by.TeamId, cancellationToken)) is [{ Account: var only }])
        {
            foreach (var chat in (await chats.WorkChatsAsync(by.TeamId, cancellationToken)).Where(chat => chat.ActiveInstagramAccountId is null))
            {
                await settings.ChangeAsync(chat.Id, null, [new SettingChange.Account(only.Id)], by, cancellationToken);
            }
        }
    }

    /// <summary>A token that somebody copied from a page of Meta's may live for an hour only.</summary>
    private async Task<GrantedToken> LengthenAsync(LoginKind kind, GrantedToken token, CancellationToken cancellationToken)
    {
        if (kind is not LoginKind.Facebook || !login.IsConfigured(kind) || token.ExpiresAt is not { } end || end - clock.GetUtcNow() > ShortLived)
        {
            return token;
        }

        var longer = await login.RefreshAsync(kind, token.AccessToken, cancellationToken);
        return longer.Scopes.Count > 0 ? longer : longer with { Scopes = token.Scopes };
    }

    private static IEnumerable<string> Hints(InstagramAccount account, IReadOnlyList<string> missing) =>
        ConnectedAccount.Limits(account, missing).Select(hint => $"@{account.Username}: {hint}");
}
