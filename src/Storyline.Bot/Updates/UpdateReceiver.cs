using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Storyline.Services.Core.Operations;
using Storyline.Services.Integrations;
using Storyline.Services.Integrations.Chat;

namespace Storyline.Bot.Updates;

/// <summary>
/// The bot's ears: one process at a time polls Telegram. A chat's updates are handled in order, different chats side by side, and an
/// update is confirmed when it was handled. Telegram hands out the first hundred open ones only: that is the bound.
/// </summary>
internal sealed partial class UpdateReceiver(
    SingleRole role,
    IChatUpdateSource source,
    Introduction introduction,
    UpdateHandler handler,
    Lanes<long> speaking,
    ReceiverHealth health,
    TimeProvider clock,
    ILogger<UpdateReceiver> logger) : BackgroundService
{
    private const string Role = "telegram-receiver";
    private const int ChatsAtOnce = 16;
    private static readonly TimeSpan LongPoll = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var pause = new Backoff();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await role.HoldAsync(Role, ReceiveAsync, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                LogStumbled(exception);
                await pause.WaitAsync(clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task ReceiveAsync(CancellationToken cancellationToken)
    {
        using var handling = new Lanes<long>(ChatsAtOnce);
        using var working = new CancellationTokenSource();
        try
        {
            await PollAsync(handling, working.Token, cancellationToken);
        }
        finally
        {
            working.CancelAfter(Farewell);
            await handling.WhenDone;
            await speaking.WhenDone;
        }
    }

    private async Task PollAsync(Lanes<long> handling, CancellationToken working, CancellationToken cancellationToken)
    {
        var inbox = new UpdateInbox();
        var pause = new Backoff();
        var isIntroduced = false;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                if (!isIntroduced)
                {
                    await introduction.MakeAsync(cancellationToken);
                    isIntroduced = true;
                }

                await TickAsync(inbox, handling, working, cancellationToken);
                pause.Reset();
            }
            catch (IntegrationException failure)
            {
                LogDeaf(failure.Kind, failure.Message);
                await health.TroubleAsync(failure, pause.Failures + 1, cancellationToken);
                await pause.WaitAsync(clock, cancellationToken, failure.RetryAfter);
            }
        }
    }

    private async Task TickAsync(UpdateInbox inbox, Lanes<long> handling, CancellationToken working, CancellationToken cancellationToken)
    {
        var isIdle = inbox.WhenIdle.IsCompleted;
        var updates = await source.ReceiveAsync(inbox.Offset, isIdle ? LongPoll : TimeSpan.Zero, cancellationToken);
        foreach (var update in updates.Where(update => inbox.TryOpen(update.UpdateId)))
        {
            await handling.EnqueueAsync(update.ChatId, () => HandleAsync(update, inbox, working));
        }

        if (updates.Count == 0)
        {
            inbox.StartOver();
        }

        await health.BeatAsync(cancellationToken);
        await Task.WhenAny(inbox.WhenIdle, Task.Delay(LookAgainAfter, clock, cancellationToken));
    }

    private async Task HandleAsync(ChatUpdate update, UpdateInbox inbox, CancellationToken working)
    {
        try
        {
            await handler.HandleAsync(update, working);
            inbox.Close(update.UpdateId);
        }
        catch (OperationCanceledException) when (working.IsCancellationRequested)
        {
            // Not confirmed: the next receiver is handed it again.
        }
        catch (Exception exception)
        {
            LogLost(exception, update.UpdateId);
            inbox.Close(update.UpdateId);
        }
    }

    [LoggerMessage(LogLevel.Error, "The receiver stumbled and starts again")]
    private partial void LogStumbled(Exception exception);

    [LoggerMessage(LogLevel.Warning, "The bot receives nothing at the moment ({Kind}): {Reason}")]
    private partial void LogDeaf(FailureKind kind, string reason);

    [LoggerMessage(LogLevel.Error, "Update {UpdateId} was given up")]
    private partial void LogLost(Exception exception, long updateId);
}
