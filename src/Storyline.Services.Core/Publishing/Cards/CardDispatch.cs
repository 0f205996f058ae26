using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Storyline.Data.Publishing;
using Storyline.Data.Scheduling;
using Storyline.Data.Teams;
using Storyline.Models.Scheduling;
using Storyline.Models.Teams;
using Storyline.Services.Core.Operations;
using Storyline.Services.Domain.Publishing;
using Storyline.Services.Integrations;

namespace Storyline.Services.Core.Publishing.Cards;

/// <summary>
/// Claims what is due and shows it to the team. That a card is about to be sent is committed before it is, and the card's message before the claim ends;
/// a process that dies between the two leaves a card that may come twice, three times at most, never a post that does.
/// </summary>
public sealed partial class CardDispatch(
    IDispatchQueueRepository queue,
    IChatSettingsRepository chats,
    SentCards kept,
    CardFailures failures,
    CardDelivery delivery,
    CardLanes lanes,
    ProcessIdentity process,
    ServiceTrace trace,
    TimeProvider clock,
    ILogger<CardDispatch> logger)
{
    /// <summary>A card that waits longer for its turn in the chat goes back to the plan.</summary>
    private static readonly TimeSpan LongestSend = TimeSpan.FromSeconds(100);

    /// <summary>
    /// Begins to send the cards of posts that are due, one in each chat, and does not wait for them. They are claimed in one statement.
    /// When cancelled, a send that has begun is finished and recorded. Returns how many were begun.
    /// </summary>
    /// <param name="ended">Called when one has come to its end: its chat may have another one due.</param>
    public async Task<int> BeginDueAsync(Action<bool> ended, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var room = lanes.Room;
        var claimed = room <= 0 ? [] : await queue.ClaimDueAsync(
            now, now - Lateness.Grace, new Lease(process.Name, now + CardLanes.LeaseTime), room, cancellationToken);
        lanes.Start(claimed, ended, cancellationToken);
        return claimed.Count;
    }

    /// <summary>Sends the cards of all posts that are due, a chat's in order and chats side by side. Returns how many were sent.</summary>
    public async Task<int> SendDueAsync(CancellationToken cancellationToken)
    {
        var ends = Channel.CreateUnbounded<bool>();
        var (sent, open) = (0, 0);
        try
        {
            while ((open += await BeginDueAsync(isSent => ends.Writer.TryWrite(isSent), cancellationToken)) > 0)
            {
                sent += await ends.Reader.ReadAsync(cancellationToken) ? 1 : 0;
                open--;
            }

            return sent;
        }
        finally
        {
            await lanes.WhenDone;
        }
    }

    /// <summary>When the next card falls due, or null when nothing is planned.</summary>
    public Task<DateTimeOffset?> NextDueAtAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return queue.NextDueAtAsync(now, now - Lateness.Grace, cancellationToken);
    }

    /// <summary>Sends the card of one claimed post. False when it was not sent; what follows from that is written down.</summary>
    internal Task<bool> SendAsync(QueueItem claimed, CancellationToken cancellationToken) =>
        trace.RunAsync("CardDispatch", "Send", Actor.Clock(claimed.TeamId), async notes =>
        {
            // What is claimed is brought to an end, whoever wants to stop meanwhile.
            var untilDone = CancellationToken.None;
            if (await ReadyAsync(claimed, untilDone) is not { } card || !await queue.BeginSendAsync(claimed, untilDone))
            {
                notes.Set("sent", false);
                return false;
            }

            var (chat, pass, face) = card;
            using var tooLong = new CancellationTokenSource(LongestSend, clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, tooLong.Token);
            try
            {
                var message = await delivery.SendAsync(chat, pass.Media, face.Caption, face.Buttons, either.Token);
                await kept.KeepAsync(
                    claimed, chat, message, token => queue.MarkAwaitingTeamAsync(claimed, message.ChatId, message.MessageId, token), untilDone);
                await failures.EndAsync(chat, untilDone);
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

    /// <summary>Null: no card is sent now; what follows from that is written down.</summary>
    private async Task<ReadyCard?> ReadyAsync(QueueItem claimed, CancellationToken cancellationToken)
    {
        try
        {
            return await lanes.PrepareAsync(claimed);
        }
        catch (TimeoutException)
        {
            await failures.HoldBackAsync(claimed, await ChatOfAsync(claimed, cancellationToken), CardLanes.LongestPreparation, cancellationToken);
            return null;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogNotReady(fault, claimed.Id);
            await failures.HoldBackAsync(
                claimed, await ChatOfAsync(claimed, cancellationToken), "something went wrong inside Storyline; its log says what.", cancellationToken);
            return null;
        }
    }

    private async Task<ChatSettings> ChatOfAsync(QueueItem claimed, CancellationToken cancellationToken) =>
        (await chats.FindAsync(claimed.TeamId, claimed.ChatSettingsId, cancellationToken))!;

    [LoggerMessage(LogLevel.Information, "Sent the card of {QueueItem}, due {Due}")]
    private partial void LogSent(QueueItemId queueItem, DateTimeOffset due);

    [LoggerMessage(LogLevel.Error, "The card of {QueueItem} could not be made ready")]
    private partial void LogNotReady(Exception failure, QueueItemId queueItem);
}
