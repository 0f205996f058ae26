using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Storyline.Services.Core.Publishing.Cards;

/// <summary>
/// Looks whether folders are back that were away. A disk may hang, and the database fail: neither is anything to whoever asks. A look that hangs goes on alone,
/// in a scope of its own, and no second one is begun beside it.
/// </summary>
public sealed partial class FolderLooks(IServiceScopeFactory scopes, TimeProvider clock, ILogger<FolderLooks> logger)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);
    private Task look = Task.CompletedTask;

    /// <summary>Waits for a few seconds at most, and never fails.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        if (!look.IsCompleted)
        {
            return;
        }

        if (look.Exception is { } late)
        {
            LogFailed(late.InnerException!);
        }

        // On another thread: what asks a disk that hangs does not come back.
        look = Task.Run(() => EndAsync(cancellationToken), cancellationToken);
        await look.WaitAsync(Longest, clock, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (look.Exception is { } failure)
        {
            LogFailed(failure.InnerException!);
        }
        else if (!look.IsCompleted && !cancellationToken.IsCancellationRequested)
        {
            LogHangs(Longest);
        }
    }

    private async Task EndAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<FolderOutage>().EndAsync(cancellationToken);
    }

    [LoggerMessage(LogLevel.Error, "Whether folders are back that were away could not be looked at; the next look may tell")]
    private partial void LogFailed(Exception failure);

    [LoggerMessage(LogLevel.Warning, "A folder that is away has not answered within {Limit}; it is looked at again when it has")]
    private partial void LogHangs(TimeSpan limit);
}
