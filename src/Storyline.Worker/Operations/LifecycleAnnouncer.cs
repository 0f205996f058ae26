using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Storyline.Services.Core.Operations;
using Storyline.Services.Core.Operations.Health;

namespace Storyline.Worker.Operations;

/// <summary>
/// Tells the admin chats about start and stop, and takes this process's signs of life away in the end. It never holds up or fails either:
/// what does not work within seconds is logged and left.
/// </summary>
internal sealed partial class LifecycleAnnouncer(
    IServiceScopeFactory scopes, IHostApplicationLifetime lifetime, TimeProvider clock, ILogger<LifecycleAnnouncer> logger) : BackgroundService
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(3);
    private readonly DateTimeOffset startedAt = clock.GetUtcNow();

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await TryAsync(
            "stop",
            LongestStop,
            async (services, token) =>
            {
                await services.GetRequiredService<Heartbeats>().EndAsync(token);
                await services.GetRequiredService<LifecycleNotices>().StoppingAsync(startedAt, token);
            },
            CancellationToken.None);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var whenStarted = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
        await TryAsync("start", LongestStart, (services, token) => services.GetRequiredService<LifecycleNotices>().StartedAsync(token), stoppingToken);
    }

    private async Task TryAsync(string what, TimeSpan longest, Func<IServiceProvider, CancellationToken, Task> tell, CancellationToken cancellationToken)
    {
        try
        {
            using var limit = new CancellationTokenSource(longest, clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
            await TellAsync(tell, either.Token).WaitAsync(either.Token);
        }
        catch (Exception failure)
        {
            LogNotTold(what, failure.Message);
        }
    }

    private async Task TellAsync(Func<IServiceProvider, CancellationToken, Task> tell, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await tell(scope.ServiceProvider, cancellationToken);
    }

    [LoggerMessage(LogLevel.Warning, "The admin chats could not be told of the {What}: {Reason}")]
    private partial void LogNotTold(string what, string reason);
}
