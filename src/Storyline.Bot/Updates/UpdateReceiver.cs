using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Storyline.Services.Core.Operations;
using Storyline.Services.Integrations;

namespace Storyline.Bot.Updates;

/// <summary>
/// The bot's ears: one process at a time takes updates in and handles them. They are in the database before Telegram is told that they
/// arrived, so that what this process does not come to is handled by the next.
/// </summary>
internal sealed partial class UpdateReceiver(
    SingleRole role,
    IUpdateDelivery delivery,
    UpdateDesk desk,
    StoredUpdates stored,
    Introduction introduction,
    Lanes<long> speaking,
    ReceiverHealth health,
    TimeProvider clock,
    ILogger<UpdateReceiver> logger) : BackgroundService
{
    private const string Role = "telegram-receiver";
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan GoodRun = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var pause = new Backoff();
        while (!stoppingToken.IsCancellationRequested)
        {
            var begun = clock.GetTimestamp();
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
                if (clock.GetElapsedTime(begun) > GoodRun)
                {
                    pause.Reset();
                }

                await pause.WaitAsync(clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task ReceiveAsync(CancellationToken cancellationToken)
    {
        using var accepting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var working = new CancellationTokenSource();
        var term = new UpdateTerm(accepting.Token, working.Token);
        // First what an earlier process left, so that a chat's updates stay in order.
        await desk.RefillAsync(term);
        var fetching = stored.FetchAsync(term);
        try
        {
            await ListenAsync(term);
        }
        finally
        {
            await accepting.CancelAsync();
            working.CancelAfter(Farewell);
            await fetching;
            await desk.WhenDone;
            await speaking.WhenDone;
        }
    }

    private async Task ListenAsync(UpdateTerm term)
    {
        var pause = new Backoff();
        var hasBegun = false;
        while (true)
        {
            term.Accepting.ThrowIfCancellationRequested();
            try
            {
                if (!hasBegun)
                {
                    await introduction.MakeAsync(term.Accepting);
                    await delivery.BeginAsync(term.Accepting);
                    hasBegun = true;
                }

                await delivery.TickAsync(term);
                pause.Reset();
                if (desk.IsStuck)
                {
                    LogStuck();
                    continue;
                }

                await health.BeatAsync(term.Accepting);
            }
            catch (IntegrationException failure)
            {
                LogDeaf(failure.Kind, failure.Message);
                await health.TroubleAsync(failure, pause.Failures + 1, term.Accepting);
                await pause.WaitAsync(clock, term.Accepting, failure.RetryAfter);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "The receiver stumbled and starts again")]
    private partial void LogStumbled(Exception exception);

    [LoggerMessage(LogLevel.Warning, "The bot receives nothing at the moment ({Kind}): {Reason}")]
    private partial void LogDeaf(FailureKind kind, string reason);

    [LoggerMessage(LogLevel.Error, "A chat's update has been handled for minutes without an end; the receiver counts as stuck")]
    private partial void LogStuck();
}
