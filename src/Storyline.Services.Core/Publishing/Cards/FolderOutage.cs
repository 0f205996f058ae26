using Storyline.Data.Publishing;
using Storyline.Models;
using Storyline.Models.Media;
using Storyline.Models.Scheduling;
using Storyline.Services.Core.Media;
using Storyline.Services.Core.Operations.Alerts;

namespace Storyline.Services.Core.Publishing.Cards;

/// <summary>
/// Tells a file that is gone from a folder that is away, as that of a disk that is not mounted: then no other picture can take the slot either, so
/// that the post waits, and the admins hear once why.
/// </summary>
public sealed class FolderOutage(TeamFolders folders, IDispatchQueueRepository queue, AlertDesk alerts, TimeProvider clock)
{
    private const int LongestError = 1000;
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    /// <summary>Gives the post back to the plan for a minute when its picture's folder is away. False when the file is there, or only the file is gone.</summary>
    public async Task<bool> HoldsBackAsync(QueueItem claimed, MediaItem picture, CancellationToken cancellationToken)
    {
        var subject = picture.TeamId.ToString();
        if (File.Exists(picture.FilePath))
        {
            await alerts.ResolveAsync(picture.TeamId, AlertKind.MediaFolderAway, subject, cancellationToken);
            return false;
        }

        var folder = await FolderOfAsync(picture, cancellationToken);
        if (Trouble(folder) is not { } trouble)
        {
            return false;
        }

        var message = $"The media folder {folder} cannot be reached: {trouble}. Planned posts wait, and go out once their pictures are there again: "
            + "mount the folder's disk, or set MEDIA_DIR to where the pictures lie.";
        if (await queue.PostponeAsync(claimed, clock.GetUtcNow() + Pause, message.CutTo(LongestError), cancellationToken))
        {
            await alerts.RaiseAsync(picture.TeamId, AlertKind.MediaFolderAway, subject, message, cancellationToken);
        }

        return true;
    }

    /// <summary>The team's folder; for a picture from elsewhere, the one in which its category's folder lies.</summary>
    private async Task<string> FolderOfAsync(MediaItem picture, CancellationToken cancellationToken)
    {
        var own = Path.TrimEndingDirectorySeparator(Path.GetFullPath(await folders.OfAsync(picture.TeamId, cancellationToken)));
        return picture.FilePath.StartsWith(own + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? own
            : Path.GetDirectoryName(Path.GetDirectoryName(picture.FilePath)) ?? own;
    }

    private static string? Trouble(string folder)
    {
        try
        {
            return !Directory.Exists(folder) ? "it does not exist"
                : Directory.EnumerateFileSystemEntries(folder).Any(entry => !Path.GetFileName(entry).StartsWith('.')) ? null
                : "it is empty";
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            return trouble.Message.TrimEnd('.');
        }
    }
}
