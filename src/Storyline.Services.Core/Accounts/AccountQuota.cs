using System.Diagnostics;
using Storyline.Models;
using Storyline.Models.Accounts;
using Storyline.Models.Teams;
using Storyline.Services.Integrations;
using Storyline.Services.Integrations.Instagram;

namespace Storyline.Services.Core.Accounts;

/// <summary>How many posts an account may still publish.</summary>
public sealed class AccountQuota(AccountDirectory directory, AccountConnections connections, IInstagramPublisher publisher, BrokenTokens broken, InstagramFeature feature)
{
    /// <exception cref="NotFoundException">The team has no such account.</exception>
    /// <exception cref="ConflictException">It cannot be spoken for; the sentence says why.</exception>
    /// <exception cref="IntegrationException">Meta does not answer, or refuses.</exception>
    public async Task<PublishingQuota> ReadAsync(InstagramAccountId id, Actor by, CancellationToken cancellationToken)
    {
        by.Require(TeamRole.Member);
        feature.Require();
        await directory.FindAsync(by.TeamId, id, cancellationToken);
        return await connections.OpenAsync(by.TeamId, id, cancellationToken) switch
        {
            AccountReadiness.Ready ready => await AskAsync(ready, cancellationToken),
            AccountReadiness.NotReady not => throw new ConflictException($"The quota cannot be read: {not.Reason}."),
            _ => throw new UnreachableException(),
        };
    }

    private async Task<PublishingQuota> AskAsync(AccountReadiness.Ready ready, CancellationToken cancellationToken)
    {
        try
        {
            return await publisher.ReadQuotaAsync(ready.Connection, cancellationToken);
        }
        catch (IntegrationException failure) when (failure.Kind is FailureKind.Unauthorized)
        {
            await broken.NoteAsync(ready.Account.TeamId, ready.Account.Id, ready.IssuedAt, failure.Message, cancellationToken);
            throw;
        }
    }
}
