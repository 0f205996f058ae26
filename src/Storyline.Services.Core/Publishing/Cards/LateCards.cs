using Storyline.Data.Media;
using Storyline.Data.Publishing;
using Storyline.Data.Scheduling;
using Storyline.Data.Teams;
using Storyline.Models.Publishing;
using Storyline.Models.Teams;
using Storyline.Services.Core.Operations;
using Storyline.Services.Core.Publishing.Decisions;
using Storyline.Services.Integrations;

namespace Storyline.Services.Core.Publishing.Cards;

/// <summary>
/// Tells chats of posts that went out before their card came, because Telegram could not be reached: the picture, with the line in which a card ends. A claim
/// is committed before one is sent: of several workers one tells it.
/// </summary>
public sealed class LateCards(
    IPublicationRepository publications,
    IPublicationCardRepository cards,
    IMediaItemRepository media,
    IChatSettingsRepository chats,
    PostOutcomes outcomes,
    SentCards kept,
    CardFailures failures,
    CardDelivery delivery,
    ProcessIdentity process,
    TimeProvider clock)
{
    private const int AtOnce = 10;

    /// <summary>What does not get its turn within this is sent in the next round.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Returns how many chats were told. What fails is tried again, unless the chat will never take it; a chat that wants to be left alone for a while holds
    /// up no other, nor does a picture whose disk hangs.
    /// </summary>
    public async Task<int> SendAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var claimed = await cards.ClaimUntoldAsync(
            now - UnshownCards.LeaseTime, now, new Lease(process.Name, now + UnshownCards.LeaseTime), AtOnce, cancellationToken);
        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        var limited = new HashSet<ChatSettingsId>();
        var left = claimed.ToHashSet();
        var sent = 0;
        foreach (var publication in claimed)
        {
            if (limited.Contains(publication.ChatSettingsId))
            {
                continue;
            }

            try
            {
                await SendAsync(publication, either.Token);
                left.Remove(publication);
                sent++;
            }
            catch (IntegrationException failure) when (failure.AffectsEveryChat)
            {
                // Not this chat's fault, and the others would fare no better.
                break;
            }
            catch (IntegrationException failure) when (failure.AffectsEveryCall)
            {
                limited.Add(publication.ChatSettingsId);
            }
            catch (IntegrationException failure) when (failure.Kind is FailureKind.NotReady)
            {
                // It rests until its lease ends, so that the next round has room for others.
                left.Remove(publication);
            }
            catch (IntegrationException)
            {
                await cards.MarkShownAsync(publication, CancellationToken.None);
                left.Remove(publication);
            }
            catch (OperationCanceledException)
            {
                break;
            }
        }

        foreach (var publication in left)
        {
            await publications.ReleaseAsync(publication, CancellationToken.None);
        }

        return sent;
    }

    private async Task SendAsync(Publication publication, CancellationToken cancellationToken)
    {
        var picture = (await media.FindAsync(publication.TeamId, publication.MediaItemId, cancellationToken))!;
        var chat = (await chats.FindAsync(publication.TeamId, publication.ChatSettingsId, cancellationToken))!;
        var line = await outcomes.FindAsync(publication.TeamId, publication.QueueItemId, cancellationToken) ?? publication.Outcome!;
        var message = await delivery.SendAsync(chat, picture, line, null, cancellationToken);
        // First of all it is not untold any more: whatever keeps it from being remembered must not make it come again.
        await cards.MarkShownAsync(publication, CancellationToken.None);
        await kept.KeepEndedAsync(publication, chat, message, line, CancellationToken.None);
        await failures.EndAsync(chat, CancellationToken.None);
    }
}
