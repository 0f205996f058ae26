using System.Security.Cryptography;
using Storyline.Data;
using Storyline.Data.Operations;
using Storyline.Models;
using Storyline.Models.Operations;
using Storyline.Services.Integrations.Instagram;

namespace Storyline.Services.Core.Analytics;

/// <summary>Stores what Meta delivers, once, after its signature was checked over the raw bytes; what it says is looked at later.</summary>
public sealed class InstagramWebhookIntake(IInstagramWebhooks webhooks, IWebhookDeliveryRepository inbox, IChangeNotifier changes, IUnitOfWork work, TimeProvider clock)
{
    /// <summary>The sender's name in the inbox.</summary>
    public const string Source = "instagram";

    /// <summary>Whether somebody who registers this address shows the right word.</summary>
    /// <exception cref="NotFoundException">Deliveries are not taken in here.</exception>
    public bool Knows(string verifyToken) => IsOpen() && webhooks.Knows(verifyToken);

    /// <summary>Stores a delivery. False when it is there already: Meta repeats what it is not sure of.</summary>
    /// <exception cref="ForbiddenException">The bytes are not signed with the app's secret; nothing was stored.</exception>
    /// <exception cref="NotFoundException">Deliveries are not taken in here.</exception>
    public Task<bool> AcceptAsync(byte[] body, string? signature, CancellationToken cancellationToken)
    {
        if (!IsOpen() || !webhooks.IsSigned(body, signature))
        {
            throw new ForbiddenException("The header X-Hub-Signature-256 is not the signature of these bytes: check the app's secret.");
        }

        var now = clock.GetUtcNow();
        var subject = webhooks.SubjectOf(body);
        var delivery = new WebhookDelivery
        {
            Id = WebhookDeliveryId.New(now),
            Source = Source,
            Topic = (subject?.Topic ?? "unknown").CutTo(100),
            // Meta gives events no ids; a repeat brings the same bytes.
            EventId = Convert.ToHexStringLower(SHA256.HashData(body)),
            ObjectId = subject?.InstagramId?.CutTo(200),
            TriggeredAt = subject?.SentAt,
            ReceivedAt = now,
            Headers = "{}",
            Body = body,
            State = WebhookState.Received,
        };
        return work.ExecuteAsync(
            async token =>
            {
                var isNew = await inbox.AddAsync(delivery, token);
                await changes.NotifyAsync(new Change(ChangeTopic.Deliveries, Guid.Empty), token);
                return isNew;
            },
            cancellationToken);
    }

    private bool IsOpen() => webhooks.IsConfigured
        ? true
        : throw new NotFoundException("Instagram's deliveries are not taken in here: INSTAGRAM_WEBHOOK_VERIFY_TOKEN and the app's secret are not set.");
}
