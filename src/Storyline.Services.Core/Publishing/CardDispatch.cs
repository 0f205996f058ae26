using Microsoft.Extensions.Logging;
using Storyline.Data;
using Storyline.Data.Operations;
using Storyline.Data.Publishing;
using Storyline.Data.Scheduling;
using Storyline.Data.Teams;
using Storyline.Models.Media;
using Storyline.Models.Operations;
using Storyline.Models.Publishing;
using Storyline.Models.Scheduling;
using Storyline.Models.Teams;
using Storyline.Services.Core.Operations;
using Storyline.Services.Core.Scheduling;
using Storyline.Services.Integrations;
using Storyline.Services.Integrations.Chat;

namespace Storyline.Services.Core.Publishing;

/// <summary>
/// Claims what is due and shows it to the team. A claim is committed before the card is sent, and the card's message before the claim ends;
/// a process that dies between the two leaves a card that may come twice, never a post that does.
/// </summary>
public sealed partial class CardDispatch(
    IQueueRepository queue,
    IChatSettingsRepository chats,
    IChatCardRepository cards,
    FireTimeCheck check,
    ApprovalCards approval,
    CardFailures failures,
    PostOutcomes outcomes,
    AlertDesk alerts,
    IChatMessenger messenger,
    IChangeNotifier changes,
    IUnitOfWork work,
    ProcessIdentity process,
    ServiceTrace trace,
    TimeProvider clock,
    ILogger<CardDispatch> logger)
{
    private const int MostInARow = 10;
    private static readonly TimeSpan LeaseTime = TimeSpan.FromMinutes(2);

    /// <summary>A send that takes longer is given up while the lease still holds, so that nobody else can be sending the same card.</summary>
    private static readonly TimeSpan LongestSend = TimeSpan.FromSeconds(100);

    /// <summary>
    /// Sends the cards of posts that are due, the earliest first, and comes back after a few, so that the caller can look around. Each is
    /// claimed just before it is sent. When cancelled, a send that has begun is finished and recorded. Returns how many were sent.
    /// </summary>
    public async Task<int> SendDueAsync(CancellationToken cancellationToken)
    {
        var sent = 0;
        for (var turn = 0; turn < MostInARow; turn++)
        {
            var now = clock.GetUtcNow();
            var claimed = await queue.ClaimDueAsync(
                now, now - CatchUpService.Grace, new Lease(process.Name, now + LeaseTime), limit: 1, cancellationToken);
            if (claimed is not [var item])
            {
                break;
            }

            sent += await SendAsync(item, cancellationToken) ? 1 : 0;
        }

        return sent;
    }

    /// <summary>When the next card falls due, or null when nothing is planned.</summary>
    public Task<DateTimeOffset?> NextDueAtAsync(CancellationToken cancellationToken) =>
        queue.NextDueAtAsync(clock.GetUtcNow() - CatchUpService.Grace, cancellationToken);

    private Task<bool> SendAsync(QueueItem claimed, CancellationToken cancellationToken) =>
        trace.RunAsync("CardDispatch", "Send", Actor.Clock(claimed.TeamId), async notes =>
        {
            // What is claimed is brought to an end, whoever wants to stop meanwhile.
            var untilDone = CancellationToken.None;
            if (await chats.FindAsync(claimed.TeamId, claimed.ChatSettingsId, untilDone) is not { } chat
                || await HasPausedAsync(claimed, chat, untilDone)
                || await check.PassAsync(claimed, chat, untilDone) is not { } pass)
            {
                notes.Set("sent", false);
                return false;
            }

            using var tooLong = new CancellationTokenSource(LongestSend, clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, tooLong.Token);
            try
            {
                var face = await approval.DrawAsync(pass.Item, pass.Media, chat, untilDone);
                var message = await messenger.SendMediaAsync(
                    chat.TelegramChatId, Shown(pass.Media), face.Caption, face.Buttons, either.Token);
                await KeepAsync(claimed, chat, message, untilDone);
                await alerts.ResolveAsync(chat.TeamId, AlertKind.CardNotSent, chat.Id.ToString(), untilDone);
            }
            catch (OperationCanceledException)
            {
                await queue.ReleaseAsync(claimed, untilDone);
                cancellationToken.ThrowIfCancellationRequested();
                notes.Set("sent", false);
                return false;
            }
            catch (IntegrationException failure)
            {
                await failures.HandleAsync(claimed, pass.Media, chat, failure, untilDone);
                notes.Set("failure", failure.Kind.ToString());
                return false;
            }

            StorylineTelemetry.CardsSent.Add(1);
            StorylineTelemetry.Lateness.Record((clock.GetUtcNow() - claimed.ScheduledFor).TotalSeconds);
            LogSent(claimed.Id, claimed.ScheduledFor);
            notes.Set("sent", true);
            return true;
        });

    /// <summary>A chat that was paused between the claim and now gets its post back; what was forced goes out all the same.</summary>
    private async Task<bool> HasPausedAsync(QueueItem claimed, ChatSettings chat, CancellationToken cancellationToken)
    {
        if (!chat.IsPaused || claimed.IsForced)
        {
            return false;
        }

        await queue.ReleaseAsync(claimed, cancellationToken);
        return true;
    }

    private Task KeepAsync(QueueItem claimed, ChatSettings chat, SentMessage message, CancellationToken cancellationToken) =>
        work.ExecuteAsync(
            async token =>
            {
                if (message.ChatId != chat.TelegramChatId)
                {
                    await chats.MigrateChatAsync(chat.TelegramChatId, message.ChatId, clock.GetUtcNow(), token);
                }

                await cards.AddAsync(
                    new ChatCard
                    {
                        TelegramChatId = message.ChatId,
                        TelegramMessageId = message.MessageId,
                        TeamId = claimed.TeamId,
                        QueueItemId = claimed.Id,
                        SentAt = clock.GetUtcNow(),
                    },
                    token);
                var waits = await queue.MarkAwaitingTeamAsync(claimed, message.ChatId, message.MessageId, token);
                if (!waits && await outcomes.FindAsync(claimed.TeamId, claimed.Id, token) is { } line)
                {
                    // A tap was faster than we: the card collapses like those that were there in time.
                    await cards.WantCollapsedAsync(claimed.Id, line, token);
                    await changes.NotifyAsync(new Change(ChangeTopic.History, claimed.TeamId.Value, claimed.Id.ToString()), token);
                }

                await changes.NotifyAsync(new Change(ChangeTopic.Queue, claimed.TeamId.Value, claimed.Id.ToString()), token);
            },
            cancellationToken);

    private static ChatMedia Shown(MediaItem item) =>
        new(item.FilePath, item.FileName, item.IsVideo, item.Width, item.Height, item.Duration);

    [LoggerMessage(LogLevel.Information, "Sent the card of {QueueItem}, due {Due}")]
    private partial void LogSent(QueueItemId queueItem, DateTimeOffset due);
}
