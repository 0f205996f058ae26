using Storyline.Models.Publishing;
using Storyline.Models.Teams;
using Storyline.Services.Core.Accounts;
using Storyline.Services.Integrations.Instagram;

namespace Storyline.Services.Core.Publishing;

/// <summary>Looks whether Storyline can publish for a chat; waits for Instagram no longer than a person would.</summary>
public sealed class PublishingOutlookReader(PublishRouting routing, QuotaReading quotas, TimeProvider clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(800);

    /// <summary>Null where Instagram is off.</summary>
    public async Task<PublishingOutlook?> ForAsync(ChatSettings? chat, CancellationToken cancellationToken)
    {
        if (chat is null || !routing.IsOn(chat))
        {
            return null;
        }

        var (conditions, ready) = await routing.ConditionsAsync(chat, chat.ActiveInstagramAccountId, PublicationKind.Story, cancellationToken);
        var quota = ready is null ? null : await QuotaAsync(ready, cancellationToken);
        return (conditions with { QuotaLeft = quota?.Left }).Obstacle is { } obstacle
            ? new PublishingOutlook.Blocked(obstacle)
            : new PublishingOutlook.Open(ready!.Account.Username, quota);
    }

    private async Task<PublishingQuota?> QuotaAsync(AccountReadiness.Ready ready, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        try
        {
            return await quotas.TryReadAsync(ready, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }
}
