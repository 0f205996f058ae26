using Storyline.Data;
using Storyline.Data.Accounts;
using Storyline.Data.Operations;
using Storyline.Data.Teams;
using Storyline.Models;
using Storyline.Models.Accounts;
using Storyline.Models.Operations;
using Storyline.Models.Teams;
using Storyline.Services.Core.Operations;

namespace Storyline.Services.Core.Accounts;

/// <summary>The Instagram accounts that a team has connected, and switching them off.</summary>
public sealed class AccountSwitch(
    IInstagramAccountRepository accounts,
    IChatSettingsRepository chats,
    AccountRefusals refusals,
    AuditTrail audit,
    IChangeNotifier changes,
    IUnitOfWork work,
    ServiceTrace trace)
{
    /// <summary>Accounts that can be chosen, by user name.</summary>
    public async Task<IReadOnlyList<InstagramAccount>> ListActiveAsync(TeamId teamId, CancellationToken cancellationToken) =>
        [.. (await accounts.ListAsync(teamId, cancellationToken)).Where(account => account.IsActive)];

    /// <summary>Switches an account off: no chat of the team uses it any more. False when it was off already.</summary>
    /// <exception cref="NotFoundException">The team has no such account.</exception>
    public Task<bool> DeactivateAsync(InstagramAccountId id, Actor by, CancellationToken cancellationToken)
    {
        by.Require(TeamRole.Admin);
        return trace.RunAsync("AccountSwitch", "Deactivate", by, notes => work.ExecuteAsync(
            async token =>
            {
                var account = await accounts.FindAsync(by.TeamId, id, token) ?? throw new NotFoundException($"There is no account {id}.");
                if (!await accounts.SetActiveAsync(by.TeamId, id, isActive: false, token))
                {
                    notes.FoundNothing();
                    return false;
                }

                notes.Set("chats", await chats.DropAccountAsync(by.TeamId, id, token));
                await refusals.EndAsync(by.TeamId, id, token);
                await audit.AppendAsync(by, "account.deactivated", $"@{account.Username}", "active", "deactivated", token);
                await changes.NotifyAsync(new Change(ChangeTopic.Settings, by.TeamId.Value), token);
                await changes.NotifyAsync(new Change(ChangeTopic.Accounts, by.TeamId.Value), token);
                return true;
            },
            cancellationToken));
    }

    /// <summary>Switches an account on again; chats choose it anew. False when it was on already.</summary>
    /// <exception cref="NotFoundException">The team has no such account.</exception>
    public Task<bool> ReactivateAsync(InstagramAccountId id, Actor by, CancellationToken cancellationToken)
    {
        by.Require(TeamRole.Admin);
        return trace.RunAsync("AccountSwitch", "Reactivate", by, notes => work.ExecuteAsync(
            async token =>
            {
                var account = await accounts.FindAsync(by.TeamId, id, token) ?? throw new NotFoundException($"There is no account {id}.");
                if (!await accounts.SetActiveAsync(by.TeamId, id, isActive: true, token))
                {
                    notes.FoundNothing();
                    return false;
                }

                await audit.AppendAsync(by, "account.reactivated", $"@{account.Username}", "deactivated", "active", token);
                await changes.NotifyAsync(new Change(ChangeTopic.Accounts, by.TeamId.Value), token);
                return true;
            },
            cancellationToken));
    }
}
