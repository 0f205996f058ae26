using Storyline.Data.Media;
using Storyline.Data.Publishing;
using Storyline.Data.Scheduling;
using Storyline.Data.Teams;
using Storyline.Models.Publishing;
using Storyline.Services.Integrations;
using Storyline.Services.Integrations.Chat;

namespace Storyline.Services.Core.Publishing.Cards;

/// <summary>
/// Changes the cards of posts that go out by themselves as the post gets further. Chats are served side by side; a chat gets one change in a round.
/// </summary>
public sealed class PublicationProgress(
    IPublicationRepository publications,
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
        var behind = await publications.ListToShowAsync(AtOnce, cancellationToken);
        var edits = new List<(Publication Publication, Task<bool> Edit)>();
        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        foreach (var publication in behind.DistinctBy(one => one.ChatSettingsId))
        {
            if (await queue.FindAsync(publication.TeamId, publication.QueueItemId, cancellationToken) is not { } item)
            {
                await publications.MarkShownAsync(publication.Id, publication.Step, cancellationToken);
            }
            else if (item.TelegramMessageId is { } message)
            {
                var picture = (await media.FindAsync(item.TeamId, item.MediaItemId, cancellationToken))!;
                var chat = (await chats.FindAsync(item.TeamId, item.ChatSettingsId, cancellationToken))!;
                var face = await approval.DrawAsync(item, picture, chat, cancellationToken);
                edits.Add((publication, TryEditAsync(item.TelegramChatId!.Value, message, face, either.Token)));
            }
        }

        foreach (var (publication, edit) in edits)
        {
            if (await edit)
            {
                await publications.MarkShownAsync(publication.Id, publication.Step, CancellationToken.None);
            }
        }

        return behind.Count - edits.Count;
    }

    private async Task<bool> TryEditAsync(long chatId, int messageId, CardFace face, CancellationToken cancellationToken)
    {
        try
        {
            await messenger.EditCaptionAsync(chatId, messageId, face.Caption, face.Buttons, cancellationToken);
            return true;
        }
        catch (IntegrationException failure)
        {
            return !failure.AffectsEveryCall;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
