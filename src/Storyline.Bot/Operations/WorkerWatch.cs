using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Storyline.Services.Core.Operations.Alerts;

namespace Storyline.Bot.Operations;

/// <summary>
/// Looks from outside the worker whether its loops are alive, where the bot runs in a process of its own: when every worker is gone, none of them can tell.
/// </summary>
internal sealed partial class WorkerWatch(IServiceScopeFactory scopes, TimeProvider clock, ILogger<WorkerWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await LookAsync(stoppingToken);
        }
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            await scope.ServiceProvider.GetRequiredService<LoopWatch>().CheckAsync(cancellationToken);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            LogFailed(failure);
        }
    }

    [LoggerMessage(LogLevel.Error, "Whether the worker is alive could not be seen; the next look is in a minute")]
    private partial void LogFailed(Exception failure);
}
