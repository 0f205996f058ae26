using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Storyline.Services.Core.Operations;
using Storyline.Services.Integrations;
using Storyline.Services.Integrations.Chat;
using Storyline.Services.Notifications.Operations;

namespace Storyline.Bot.Updates;

/// <summary>
/// Handles one update, once, in a scope of its own. Marking comes before handling: a process that dies between the two leaves a tap that
/// has to be repeated by its person, never one that counts twice. Nothing that goes wrong with one update reaches the next.
/// </summary>
internal sealed partial class UpdateHandler(IServiceScopeFactory scopes, Lanes<long> speaking, TimeProvider clock, ILogger<UpdateHandler> logger)
{
    private const int LongestSilence = 20;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public async Task HandleAsync(ChatUpdate update, CancellationToken cancellationToken)
    {
        if (!await IsFirstTimeAsync(update, cancellationToken))
        {
            return;
        }

        var scope = scopes.CreateAsyncScope();
        Func<CancellationToken, Task>? say = null;
        using var limit = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            say = await scope.ServiceProvider.GetRequiredService<UpdateRouter>().RouteAsync(update, either.Token);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            LogFailed(exception, update.UpdateId, update.GetType().Name);
            say = update is ChatUpdate.Text ? token => ApologizeAsync(scope.ServiceProvider, update, token) : null;
        }
        finally
        {
            await (say is null ? scope.DisposeAsync() : new ValueTask(speaking.EnqueueAsync(update.ChatId, () => SayAsync(scope, say, update, cancellationToken), LongestSilence)));
        }
    }

    private async Task<bool> IsFirstTimeAsync(ChatUpdate update, CancellationToken cancellationToken)
    {
        for (var pause = new Backoff(); ; await pause.WaitAsync(clock, cancellationToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                return await scope.ServiceProvider.GetRequiredService<UpdateLedger>().IsFirstTimeAsync(update.UpdateId, cancellationToken);
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                LogWaiting(exception, update.UpdateId);
            }
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

    private static Task ApologizeAsync(IServiceProvider services, ChatUpdate update, CancellationToken cancellationToken) =>
        services.GetRequiredService<IChatMessenger>().SendTextAsync(update.ChatId, TroubleMessage.Compose(), null, cancellationToken);

    [LoggerMessage(LogLevel.Error, "Update {UpdateId} ({Kind}) failed")]
    private partial void LogFailed(Exception exception, long updateId, string kind);

    [LoggerMessage(LogLevel.Warning, "Update {UpdateId} waits, because the database does not answer")]
    private partial void LogWaiting(Exception exception, long updateId);

    [LoggerMessage(LogLevel.Warning, "The answer to update {UpdateId} was not said ({Kind}): {Reason}")]
    private partial void LogUnsaid(long updateId, FailureKind kind, string reason);
}
