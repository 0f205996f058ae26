using Storyline.Data;
using Storyline.Data.Operations;
using Storyline.Models;
using Storyline.Models.Operations;
using Storyline.Models.Teams;

namespace Storyline.Services.Core.Operations.Webhooks;

/// <summary>
/// Handles what outside systems delivered. A try is counted before it is made, and a delivery ends in the transaction of what it changes: one that kills
/// its handler five times is put aside with that reason, and can be replayed.
/// </summary>
public sealed class WebhookDesk(
    IWebhookDeliveryRepository inbox, IEnumerable<IWebhookHandler> handlers, AuditTrail audit, IChangeNotifier changes, IUnitOfWork work, ServiceTrace trace)
{
    public const int AtOnce = 50;
    private const int MostTries = 5;

    /// <summary>Handles what waits, up to <see cref="AtOnce"/> deliveries. Returns how many there were.</summary>
    public Task<int> DrainAsync(CancellationToken cancellationToken) => trace.RunAsync("WebhookDesk", "Drain", null, async notes =>
    {
        var waiting = await inbox.ListWaitingAsync(AtOnce, cancellationToken);
        var dead = 0;
        foreach (var id in waiting)
        {
            dead += await HandleAsync(id, cancellationToken) is WebhookState.Dead ? 1 : 0;
        }

        notes.Set("deliveries", waiting.Count);
        notes.Set("dead", dead);
        if (waiting.Count == 0)
        {
            notes.FoundNothing();
        }

        return waiting.Count;
    });

    /// <summary>Newest first: those about the team's accounts, and those that are about nobody's.</summary>
    public Task<Page<WebhookDelivery>> ListAsync(TeamId teamId, WebhookState? state, PageRequest page, CancellationToken cancellationToken) =>
        inbox.ListAsync(teamId, state, page, cancellationToken);

    /// <summary>Has a delivery handled once more.</summary>
    /// <exception cref="NotFoundException">There is none that has ended.</exception>
    public Task<bool> ReplayAsync(WebhookDeliveryId id, Actor by, CancellationToken cancellationToken)
    {
        by.Require(TeamRole.Admin);
        return trace.RunAsync("WebhookDesk", "Replay", by, _ => work.ExecuteAsync(
            async token =>
            {
                if (!await inbox.ReplayAsync(by.TeamId, id, token))
                {
                    throw new NotFoundException($"There is no delivery {id} that was handled: it waits still, or it is not yours.");
                }

                await audit.AppendAsync(by, "webhook.replayed", id.ToString(), null, null, token);
                await changes.NotifyAsync(new Change(ChangeTopic.Deliveries, Guid.Empty), token);
                return true;
            },
            cancellationToken));
    }

    private async Task<WebhookState?> HandleAsync(WebhookDeliveryId id, CancellationToken cancellationToken)
    {
        if (await inbox.BeginAsync(id, cancellationToken) is not { } begun)
        {
            return null;
        }

        return await work.ExecuteAsync<WebhookState?>(
            async token =>
            {
                if (await inbox.TakeAsync(id, token) is not { } delivery)
                {
                    return null;
                }

                var handler = handlers.FirstOrDefault(one => one.Source == delivery.Source);
                var end = begun.Attempts > MostTries ? new WebhookHandling(WebhookState.Dead, $"Handling it failed {MostTries} times: the log says why.")
                    : handler is null ? new WebhookHandling(WebhookState.Ignored, $"Nobody here handles what {delivery.Source} delivers.")
                    : await handler.HandleAsync(delivery, token);
                await inbox.FinishAsync(id, end.State, end.Reason, token);
                return end.State;
            },
            cancellationToken);
    }
}
