using Storyline.Data.Media;
using Storyline.Data.Publishing;
using Storyline.Data.Scheduling;
using Storyline.Data.Teams;
using Storyline.Models.Publishing;
using Storyline.Models.Scheduling;
using Storyline.Services.Integrations;
using Storyline.Services.Integrations.Chat;

namespace Storyline.Services.Core.Publishing.Cards;

/// <summary>
/// Changes the cards of posts that go out by themselves as the post gets further. Chats are served side by side; a chat gets one change in a round. A card that
/// is gone comes again, a few times: the question that it is to ask must not wait where nobody sees it.
/// </summary>
public sealed class PublicationProgress(
    IPublicationCardRepository cards,
    IPublishingQueueRepository rows,
    IQueueRepository queue,
    IMediaItemRepository media,
    IChatSettingsRepository chats,
    ApprovalCards approval,
    IChatMessenger messenger,
    TimeProvider clock)
{
    private const int AtOnce = 30;

    /// <summary>A chat whose turn does not come within this is served in the next round.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Changes cards that show another step than the one their post is at. Returns how many are left to do.</summary>
    public async Task<int> ShowAsync(CancellationToken cancellationToken)
    {
        var behind = await cards.ListToShowAsync(AtOnce, cancellationToken);
        var edits = new List<(Publication Publication, QueueItem Item, Task<EditOutcome?> Edit)>();
        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        foreach (var publication in behind.DistinctBy(one => one.ChatSettingsId))
        {
            if (await queue.FindAsync(publication.TeamId, publication.QueueItemId, cancellationToken) is not { } item)
            {
                await cards.MarkShownAsync(publication, cancellationToken);
            }
            else if (item is { TelegramChatId: { } chatId, TelegramMessageId: { } message })
            {
                var picture = (await media.FindAsync(item.TeamId, item.MediaItemId, cancellationToken))!;
                var chat = (await chats.FindAsync(item.TeamId, item.ChatSettingsId, cancellationToken))!;
                var face = await approval.DrawAsync(item, picture, chat, cancellationToken);
                edits.Add((publication, item, TryEditAsync(chatId, message, face, either.Token)));
            }
        }

        foreach (var (publication, item, edit) in edits)
        {
            await (await edit switch
            {
                EditOutcome.Shown => cards.MarkShownAsync(publication, CancellationToken.None),
                EditOutcome.Gone => rows.LoseCardAsync(item, LostCards.MostInDoubt, CancellationToken.None),
                _ => Task.CompletedTask,
            });
        }

        return behind.Count - edits.Count;
    }

    /// <summary>Null: it is tried again. A card that Telegram refuses to change is left as it is.</summary>
    private async Task<EditOutcome?> TryEditAsync(long chatId, int messageId, CardFace face, CancellationToken cancellationToken)
    {
        try
        {
            return await messenger.EditCaptionAsync(chatId, messageId, face.Caption, face.Buttons, cancellationToken);
        }
        catch (IntegrationException failure)
        {
            return failure.AffectsEveryCall ? null : EditOutcome.Shown;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }
}
