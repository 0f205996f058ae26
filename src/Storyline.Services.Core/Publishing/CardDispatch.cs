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
    AlertDesk alerts,
    IChatMessenger messenger,
    IChangeNotifier changes,
    IUnitOfWork work,
    ProcessIdentity process,
    ServiceTrace trace,
    TimeProvider clock,
    ILogger<CardDispatch> logger)
{
    private const int AtOnce = 20;
    private static readonly TimeSpan LeaseTime = TimeSpan.FromMinutes(2);

    /// <summary>Sends the cards of all posts that are due. Returns how many were sent.</summary>
    public async Task<int> SendDueAsync(CancellationToken cancellationToken)
    {
        var sent = 0;
        while (true)
        {
            var now = clock.GetUtcNow();
            var claimed = await queue.ClaimDueAsync(now, now - CatchUpService.Grace, new Lease(process.Name, now + LeaseTime), AtOnce, cancellationToken);
            foreach (var item in claimed)
            {
                sent += await SendAsync(item, cancellationToken) ? 1 : 0;
            }

            if (claimed.Count < AtOnce)
            {
                return sent;
            }
        }
    }

    /// <summary>When the next card falls due, or null when nothing is planned.</summary>
    public Task<DateTimeOffset?> NextDueAtAsync(CancellationToken cancellationToken) =>
        queue.NextDueAtAsync(clock.GetUtcNow() - CatchUpService.Grace, cancellationToken);

    private Task<bool> SendAsync(QueueItem claimed, CancellationToken cancellationToken) =>
        trace.RunAsync("CardDispatch", "Send", Actor.Clock(claimed.TeamId), async notes =>
        {
            if (await chats.FindAsync(claimed.TeamId, claimed.ChatSettingsId, cancellationToken) is not { } chat
                || await check.PassAsync(claimed, chat, cancellationToken) is not { } pass)
            {
                notes.Set("sent", false);
                return false;
            }

            try
            {
                var buttons = await approval.ButtonsAsync(claimed.Id, chat, cancellationToken);
                var message = await messenger.SendMediaAsync(
                    chat.TelegramChatId, Shown(pass.Media), ApprovalCards.Caption(pass.Item, pass.Media, chat), buttons, cancellationToken);
                await KeepAsync(claimed, message, cancellationToken);
                await alerts.ResolveAsync(chat.TeamId, AlertKind.CardNotSent, chat.Id.ToString(), cancellationToken);
            }
            catch (IntegrationException failure)
            {
                await failures.HandleAsync(claimed, pass.Media, chat, failure, cancellationToken);
                notes.Set("failure", failure.Kind.ToString());
                return false;
            }

            StorylineTelemetry.CardsSent.Add(1);
            StorylineTelemetry.Lateness.Record((clock.GetUtcNow() - claimed.ScheduledFor).TotalSeconds);
            LogSent(claimed.Id, claimed.ScheduledFor);
            notes.Set("sent", true);
            return true;
        });

    private Task KeepAsync(QueueItem claimed, SentMessage message, CancellationToken cancellationToken) =>
        work.ExecuteAsync(
            async token =>
            {
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
                await queue.MarkAwaitingTeamAsync(claimed, message.ChatId, message.MessageId, token);
                await changes.NotifyAsync(new Change(ChangeTopic.Queue, claimed.TeamId.Value, claimed.Id.ToString()), token);
            },
            cancellationToken);

    private static ChatMedia Shown(MediaItem item) =>
        new(item.FilePath, item.FileName, item.IsVideo, item.Width, item.Height, item.Duration);

    [LoggerMessage(LogLevel.Information, "Sent the card of {QueueItem}, due {Due}")]
    private partial void LogSent(QueueItemId queueItem, DateTimeOffset due);
}
