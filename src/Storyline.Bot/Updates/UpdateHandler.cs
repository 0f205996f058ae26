using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Storyline.Services.Core.Operations;
using Storyline.Services.Integrations;
using Storyline.Services.Integrations.Chat;
using Storyline.Services.Notifications.Operations;

namespace Storyline.Bot.Updates;

/// <summary>
/// Handles one update, once, in a scope of its own. It is marked as begun before: a process that dies after that leaves a tap that has to
/// be repeated by its person, never one that counts twice. Nothing that goes wrong with one update reaches the next.
/// </summary>
internal sealed partial class UpdateHandler(IServiceScopeFactory scopes, Lanes<long> speaking, TimeProvider clock, ILogger<UpdateHandler> logger)
{
    private const int LongestSilence = 20;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public async Task HandleAsync(ChatUpdate update, UpdateTerm term)
    {
        if (!await CanBeginAsync(update, term.Accepting))
        {
            return;
        }

        var scope = scopes.CreateAsyncScope();
        Func<CancellationToken, Task>? say = null;
        using var limit = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(term.Working, limit.Token);
        try
        {
            say = await scope.ServiceProvider.GetRequiredService<UpdateRouter>().RouteAsync(update, either.Token);
        }
        catch (Exception exception)
        {
            LogFailed(exception, update.UpdateId, update.GetType().Name);
            say = update is ChatUpdate.Text or ChatUpdate.Media && !term.Working.IsCancellationRequested
                ? token => scope.ServiceProvider.GetRequiredService<ChatVoice>().SayAsync(update.ChatId, new Reply(TroubleMessage.Compose()), token)
                : null;
        }
        finally
        {
            await (say is null ? scope.DisposeAsync().AsTask() : speaking.EnqueueAsync(update.ChatId, () => SayAsync(scope, say, update, term.Working), LongestSilence));
        }

        await FinishAsync(update);
    }

    /// <summary>False for a repeat, and when this process handles no more: then the update waits for the one that does.</summary>
    private async Task<bool> CanBeginAsync(ChatUpdate update, CancellationToken accepting)
    {
        var pause = new Backoff();
        while (!accepting.IsCancellationRequested)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                return await scope.ServiceProvider.GetRequiredService<UpdateInbox>().BeginAsync(update.UpdateId, CancellationToken.None);
            }
            catch (Exception exception)
            {
                LogWaiting(exception, update.UpdateId);
                await pause.WaitAsync(clock, accepting).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        return false;
    }

    private async Task FinishAsync(ChatUpdate update)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<UpdateInbox>().FinishAsync(update.UpdateId, CancellationToken.None);
        }
        catch (Exception exception)
        {
            LogUnfinished(exception, update.UpdateId);
        }
    }

    private async Task SayAsync(AsyncServiceScope scope, Func<CancellationToken, Task> say, ChatUpdate update, CancellationToken cancellationToken)
    {
        await using (scope)
        {
            try
            {
                await say(cancellationToken);
            }
            catch (IntegrationException failure)
            {
                LogUnsaid(update.UpdateId, failure.Kind, failure.Message);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                // The process stops; what matters is in the database.
            }
            catch (Exception exception)
            {
                LogFailed(exception, update.UpdateId, update.GetType().Name);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "Update {UpdateId} ({Kind}) failed")]
    private partial void LogFailed(Exception exception, long updateId, string kind);

    [LoggerMessage(LogLevel.Warning, "Update {UpdateId} waits, because the database does not answer")]
    private partial void LogWaiting(Exception exception, long updateId);

    [LoggerMessage(LogLevel.Warning, "Update {UpdateId} was handled, but what it said is kept until housekeeping, because the database does not answer")]
    private partial void LogUnfinished(Exception exception, long updateId);

    [LoggerMessage(LogLevel.Warning, "The answer to update {UpdateId} was not said ({Kind}): {Reason}")]
    private partial void LogUnsaid(long updateId, FailureKind kind, string reason);
}
