using System.Data.Common;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Storyline.Data;
using Storyline.Models;
using Storyline.Models.Teams;

namespace Storyline.Services.Core.Media.Indexing;

/// <summary>
/// Keeps the library in step with a folder: whenever files come, change or go, and then nothing moves for a moment, the folder is indexed again, which
/// reads only what is new. A file that is still being written keeps it waiting. Lost events cost nothing, since every index looks at the whole folder.
/// </summary>
public sealed class FolderWatch(IServiceScopeFactory scopes, IOptions<LibraryOptions> options, TimeProvider clock)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    /// <summary>Watches until it is cancelled, which is how it always ends.</summary>
    /// <param name="told">Each index, the first one included.</param>
    /// <param name="trouble">What stops it for a while, in a sentence; it goes on by itself.</param>
    public async Task RunAsync(string folder, string? category, Actor by, Action<IndexReport> told, Action<string> trouble, CancellationToken cancellationToken)
    {
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        while (true)
        {
            await WaitForFolderAsync(root, trouble, cancellationToken);
            try
            {
                using var events = new FolderEvents(new FileSystemWatcher(root));
                await FollowAsync(root, events, () => IndexAsync(root, category, by, told, cancellationToken), cancellationToken);
                if (events.Trouble is { } lost)
                {
                    trouble(lost);
                    await Task.Delay(Pause, clock, cancellationToken);
                }
            }
            catch (NotFoundException)
            {
                // It went away between two looks; the next round waits for it.
            }
            catch (Exception failure) when (IsPassing(failure))
            {
                trouble($"The folder could not be indexed ({failure.GetBaseException().Message.TrimEnd('.')}); it is tried again.");
                await Task.Delay(Pause, clock, cancellationToken);
            }
        }
    }

    private async Task FollowAsync(string root, FolderEvents events, Func<Task> index, CancellationToken cancellationToken)
    {
        var born = Directory.GetCreationTimeUtc(root);
        await index();
        while (Directory.Exists(root) && Directory.GetCreationTimeUtc(root) == born && events.Trouble is null)
        {
            if (await events.WaitAsync(Look, clock, cancellationToken))
            {
                var began = clock.GetTimestamp();
                while (clock.GetElapsedTime(began) < LongestWait && await events.WaitAsync(options.Value.WatchQuiet, clock, cancellationToken))
                {
                }

                if (Directory.Exists(root))
                {
                    await index();
                }
            }
        }
    }

    private async Task WaitForFolderAsync(string root, Action<string> trouble, CancellationToken cancellationToken)
    {
        for (var isTold = false; !Directory.Exists(root); isTold = true)
        {
            if (!isTold)
            {
                trouble($"The folder {root} is gone; the library stays as it is until the folder is back.");
            }

            await Task.Delay(Look, clock, cancellationToken);
        }
    }

    private async Task IndexAsync(string root, string? category, Actor by, Action<IndexReport> told, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        told(await scope.ServiceProvider.GetRequiredService<MediaIngestion>().IndexAsync(root, category, by, progress: null, cancellationToken));
    }

    private static bool IsPassing(Exception failure) =>
        failure is IOException or UnauthorizedAccessException or DbException or DatabaseUnavailableException || failure.InnerException is DbException;
}
