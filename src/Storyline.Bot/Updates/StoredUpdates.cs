using Microsoft.Extensions.Logging;
using Storyline.Models.Operations;
using Storyline.Services.Core.Operations;

namespace Storyline.Bot.Updates;

/// <summary>Brings updates from the database to the desk: at once when they are announced or there is room again, and now and then what nobody announced.</summary>
internal sealed partial class StoredUpdates(UpdateDesk desk, LiveChanges changes, TimeProvider clock, ILogger<StoredUpdates> logger)
{
    /// <summary>What nobody announced is found this much later.</summary>
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(30);

    /// <summary>Goes on until nothing is to be begun any more.</summary>
    public Task FetchAsync(UpdateTerm term) => Task.WhenAll(HearAsync(term), RefillAsync(term));

    /// <summary>What another process has stored is announced.</summary>
    private async Task HearAsync(UpdateTerm term)
    {
        try
        {
            await foreach (var change in changes.AllAsync(term.Accepting))
            {
                if (change.Topic is ChangeTopic.Updates or ChangeTopic.Listening)
                {
                    desk.Wake.Raise();
                }
            }
        }
        catch (OperationCanceledException) when (term.Accepting.IsCancellationRequested)
        {
            // Another process listens now, or none.
        }
    }

    private async Task RefillAsync(UpdateTerm term)
    {
        var pause = new Backoff();
        while (!term.Accepting.IsCancellationRequested)
        {
            try
            {
                await desk.Wake.SleepAsync(clock.GetUtcNow() + LookEvery, term.Accepting);
                await desk.RefillAsync(term);
                pause.Reset();
            }
            catch (OperationCanceledException) when (term.Accepting.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                LogNotFetched(exception);
                await pause.WaitAsync(clock, term.Accepting).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "Updates wait, because the database does not answer")]
    private partial void LogNotFetched(Exception exception);
}
