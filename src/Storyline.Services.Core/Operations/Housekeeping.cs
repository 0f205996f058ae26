using Storyline.Data.Operations;
using Storyline.Data.Publishing;
using Storyline.Data.Teams;
using Storyline.Services.Core.Media.Arrivals;
using Storyline.Services.Core.Teams;

namespace Storyline.Services.Core.Operations;

/// <summary>Forgets what nobody can need any more. The record (history, audit, service runs) is not touched.</summary>
public sealed class Housekeeping(
    ICallbackKeyRepository keys,
    IReceivedUpdateRepository updates,
    IHeartbeatRepository heartbeats,
    IAwaitedReplyRepository replies,
    IBotMessageRepository messages,
    IWebhookDeliveryRepository deliveries,
    ForgottenArrivals arrivals,
    ServiceTrace trace,
    TimeProvider clock)
{
    /// <summary>A button that was sent longer ago answers that it is too old.</summary>
    public static readonly TimeSpan ButtonsAnswer = TimeSpan.FromDays(60);

    /// <summary>Telegram delivers no update that is older than a day.</summary>
    public static readonly TimeSpan UpdatesRepeat = TimeSpan.FromDays(3);

    /// <summary>A process whose loops were silent for longer was killed; another runs them.</summary>
    public static readonly TimeSpan LoopsPause = TimeSpan.FromDays(1);

    /// <summary>A loop that was silent for longer, with none like it, was given up on purpose.</summary>
    public static readonly TimeSpan LoopsMissed = TimeSpan.FromDays(30);

    /// <summary>A question that nobody answered for so long is of no use to anybody.</summary>
    public static readonly TimeSpan QuestionsWait = TimeSpan.FromDays(1);

    /// <summary>What outside systems delivered so long ago, and was handled, is not sent again.</summary>
    public static readonly TimeSpan DeliveriesRepeat = TimeSpan.FromDays(30);

    /// <summary>Returns how many rows went.</summary>
    public Task<int> RunAsync(CancellationToken cancellationToken) =>
        trace.RunAsync("Housekeeping", "Run", null, async notes =>
        {
            var now = clock.GetUtcNow();
            var buttons = await keys.PurgeAsync(now - ButtonsAnswer, cancellationToken);
            var seen = await updates.PurgeAsync(now - UpdatesRepeat, cancellationToken);
            var beats = await heartbeats.PurgeAsync(now - LoopsPause, now - LoopsMissed, cancellationToken);
            var asked = await replies.PurgeAsync(now - QuestionsWait, cancellationToken);
            var said = await messages.PurgeAsync(now - ChatCleanup.Reach, cancellationToken);
            var arrived = await arrivals.RunAsync(cancellationToken);
            var delivered = await deliveries.PurgeAsync(now - DeliveriesRepeat, cancellationToken);
            notes.Set("webhook_inbox", delivered);
            notes.Set("bot_messages", said);
            notes.Set("media_arrivals", arrived);
            notes.Set("callback_keys", buttons);
            notes.Set("telegram_updates", seen);
            notes.Set("loop_heartbeats", beats);
            notes.Set("awaited_replies", asked);
            var removed = buttons + seen + beats + asked + said + arrived + delivered;
            if (removed == 0)
            {
                notes.FoundNothing();
            }

            return removed;
        });
}
