using Storyline.Data.Media;
using Storyline.Data.Publishing;
using Storyline.Models;
using Storyline.Models.Media;
using Storyline.Models.Operations;
using Storyline.Models.Scheduling;
using Storyline.Services.Core.Media;
using Storyline.Services.Core.Operations.Alerts;
using Storyline.Services.Domain.Publishing;

namespace Storyline.Services.Core.Publishing.Cards;

/// <summary>
/// Tells a file that is gone from a folder that is away, as that of a disk that is not mounted: then no other picture can take the slot either, so
/// that the post waits, and the admins hear once why. What has waited too long was missed: the catch-up decides about it, as after any downtime, and
/// does not wait for the folder; so not all of it goes out at once when that is back.
/// </summary>
public sealed class FolderOutage(TeamFolders folders, IDispatchQueueRepository queue, IMediaFileRepository files, AlertDesk alerts, TimeProvider clock)
{
    private const int LongestError = 1000;
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    /// <summary>Gives the post back to the plan, for a minute or as missed, when its picture's folder is away. False when the file is there, or only the file is gone.</summary>
    public async Task<bool> HoldsBackAsync(QueueItem claimed, MediaItem picture, CancellationToken cancellationToken)
    {
        if (File.Exists(picture.FilePath))
        {
            await EndForAsync(picture, cancellationToken);
            return false;
        }

        var folder = await FolderOfAsync(picture, cancellationToken);
        if (Trouble(folder) is not { } trouble)
        {
            return false;
        }

        var message = $"The media folder {folder} cannot be reached: {trouble}. Planned posts wait for {Lateness.Grace.TotalMinutes:0} minutes, and count as missed after that: "
            + "mount the folder's disk, or set MEDIA_DIR to where the pictures lie.";
        if (await queue.PostponeAsync(claimed, NextTry(claimed), message.CutTo(LongestError), cancellationToken))
        {
            await alerts.RaiseAsync(picture.TeamId, AlertKind.MediaFolderAway, SubjectOf(folder), message, cancellationToken);
        }

        return true;
    }

    /// <summary>Ends what was told about folders that are back, also when nothing goes out of them yet, and about those from which nothing is planned any more.</summary>
    public async Task EndAsync(CancellationToken cancellationToken)
    {
        foreach (var alert in await alerts.ListOpenAsync(AlertKind.MediaFolderAway, cancellationToken))
        {
            if (alert.TeamId is { } teamId && (Trouble(alert.Subject) is null || !await files.IsPlannedBelowAsync(teamId, Within(alert.Subject), cancellationToken)))
            {
                await alerts.ResolveAsync(teamId, AlertKind.MediaFolderAway, alert.Subject, cancellationToken);
            }
        }
    }

    /// <summary>Null when its time passed too long ago. What a person sends ahead is never missed: it waits however long.</summary>
    private DateTimeOffset? NextTry(QueueItem claimed)
    {
        var now = clock.GetUtcNow();
        return claimed.IsForced || claimed.ScheduledFor >= now - Lateness.Grace ? now + Pause : null;
    }

    /// <summary>A picture that is there says nothing about other folders, and nearly always no folder is away.</summary>
    private async Task EndForAsync(MediaItem picture, CancellationToken cancellationToken)
    {
        if ((await alerts.ListOpenAsync(AlertKind.MediaFolderAway, cancellationToken)).Count > 0)
        {
            await alerts.ResolveAsync(picture.TeamId, AlertKind.MediaFolderAway, SubjectOf(await FolderOfAsync(picture, cancellationToken)), cancellationToken);
        }
    }

    private static string SubjectOf(string folder) => folder.CutTo(Alert.LongestSubject);

    /// <summary>How the paths of a folder's files begin, so that <c>/a/b2</c> is not taken for a part of <c>/a/b</c>; of a name that may have been cut, all that is known.</summary>
    private static string Within(string subject) =>
        subject.Length >= Alert.LongestSubject - 1 || Path.EndsInDirectorySeparator(subject) ? subject : subject + Path.DirectorySeparatorChar;

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
