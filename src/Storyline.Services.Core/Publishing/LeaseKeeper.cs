using Microsoft.Extensions.Logging;

namespace Storyline.Services.Core.Publishing;

/// <summary>Renews leases while somebody works under them, so that they can be short: what a dead process held is free soon.</summary>
/// <param name="every">Well below the leases' length.</param>
internal sealed partial class LeaseKeeper(TimeSpan every, TimeProvider clock, ILogger logger)
{
    private int isKeeping;

    /// <summary>Somebody works now.</summary>
    /// <param name="isNeeded">Whether anybody does.</param>
    /// <param name="renew">Moves the ends of all leases. When it fails, the next one may still be in time.</param>
    public void Begin(Func<bool> isNeeded, Func<Task> renew)
    {
        if (isNeeded() && Interlocked.Exchange(ref isKeeping, 1) == 0)
        {
            _ = KeepAsync(isNeeded, renew);
        }
    }

    private async Task KeepAsync(Func<bool> isNeeded, Func<Task> renew)
    {
        await Task.Delay(every, clock);
        while (isNeeded())
        {
            try
            {
                await renew();
            }
            catch (Exception failure)
            {
                LogNotRenewed(failure.Message);
            }

            await Task.Delay(every, clock);
        }

        Interlocked.Exchange(ref isKeeping, 0);
        // Somebody may have begun just before, and taken this for still keeping.
        Begin(isNeeded, renew);
    }

    [LoggerMessage(LogLevel.Warning, "Leases could not be renewed: {Reason}")]
    private partial void LogNotRenewed(string reason);
}
