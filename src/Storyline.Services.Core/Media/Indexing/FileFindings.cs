using Storyline.Models.Media;
using Storyline.Models.Teams;
using Storyline.Services.Domain.Media;
using Storyline.Services.Integrations.Imaging;

namespace Storyline.Services.Core.Media.Indexing;

/// <summary>What reading one file found.</summary>
/// <param name="ContentHash">Lower-case hexadecimal SHA-256.</param>
internal sealed record FileFindings(
    FileInfo File, string RelativePath, string ContentHash, MediaProbe Probe, StoryVerdict Verdict, Thumbnail Thumbnail, string ThumbnailPath, PictureLook? Look)
{
    public string MimeType => Facts.Mime;

    /// <summary>The item that the file is; everything that people write is empty yet.</summary>
    public MediaItem ToItem(TeamId teamId, MediaItemId id, string category, MediaSource source, DateTimeOffset now)
    {
        var (mime, width, height, duration) = Facts;
        return new MediaItem
        {
            Id = id,
            TeamId = teamId,
            FilePath = File.FullName,
            FileName = File.Name,
            FileSize = File.Length,
            FileModifiedAt = ToMicroseconds(File.LastWriteTimeUtc),
            ContentHash = ContentHash,
            PerceptualHash = Look?.Bits,
            MimeType = mime,
            Width = width,
            Height = height,
            Duration = duration,
            Category = category,
            Verdict = Verdict.Verdict,
            VerdictReasons = Verdict.Reasons,
            ThumbnailPath = Thumbnail is Thumbnail.Made ? ThumbnailPath : null,
            Source = source,
            CreatedAt = now,
            IndexedAt = now,
        };
    }

    private (string Mime, int Width, int Height, TimeSpan? Duration) Facts => Probe switch
    {
        MediaProbe.Picture picture => (picture.MimeType, picture.Width, picture.Height, null),
        MediaProbe.Video video => (video.MimeType, video.Width, video.Height, video.Duration),
        MediaProbe.NotProbed clip => (clip.MimeType, 0, 0, null),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The database keeps microseconds; a finer time would never compare equal again.</summary>
    public static DateTimeOffset ToMicroseconds(DateTime utc) => new(utc.Ticks - (utc.Ticks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
}
