using Storyline.Models.Teams;
using Storyline.Services.Core.Accounts;
using Storyline.Services.Domain.Publishing;
using Storyline.Services.Integrations.Cloudinary;

namespace Storyline.Services.Core.Publishing;

/// <summary>Looks whether Storyline can publish for a chat; waits for Instagram no longer than a person would.</summary>
public sealed class PublishingOutlookReader(PublishRouting routing, IMediaHost host, AccountConnections connections, QuotaReading quotas, TimeProvider clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(800);

    /// <summary>Null where Instagram is off.</summary>
    public async Task<PublishingOutlook?> ForAsync(ChatSettings? chat, CancellationToken cancellationToken)
    {
        if (chat is null || !routing.IsOn(chat))
        {
            return null;
        }

        if (!host.IsConfigured)
        {
            return new PublishingOutlook(null, PublishingRoute.NeedsMediaHost, null);
        }

        if (chat.ActiveInstagramAccountId is not { } account)
        {
            return new PublishingOutlook(null, "no account is chosen", null);
        }

        return await connections.OpenAsync(chat.TeamId, account, cancellationToken) switch
        {
            AccountReadiness.Ready ready => await WithQuotaAsync(ready, cancellationToken),
            AccountReadiness.NotReady not => new PublishingOutlook(null, not.Reason, null),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private async Task<PublishingOutlook> WithQuotaAsync(AccountReadiness.Ready ready, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        try
        {
            return new PublishingOutlook(ready.Account.Username, null, await quotas.TryReadAsync(ready, either.Token));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new PublishingOutlook(ready.Account.Username, null, null);
        }
    }
}
