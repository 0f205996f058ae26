using System.Globalization;
using Storyline.Models.Media;
using Storyline.Models.Publishing;
using Storyline.Services.Domain.Media;

namespace Storyline.Services.Domain.Publishing;

/// <summary>
/// What Instagram takes through its API, by kind (IG User media page): a story is judged when its file is indexed; pictures of the feed and of
/// carousels are 4:5 to 1.91:1; reels and the clips of carousels have 3 s to 15 min, and are else coded as a story's clip is. Pictures are made into JPEG on
/// their way, so that another format is no obstacle.
/// </summary>
public static class InstagramRules
{
    private const double Tallest = 0.8;
    private const double Widest = 1.91;
    private static readonly TimeSpan ShortestReel = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan LongestReel = TimeSpan.FromMinutes(15);

    /// <summary>Why Instagram would not take it as this, and what to do; null when it would.</summary>
    public static string? Refusal(MediaItem media, PublicationKind kind) => kind switch
    {
        PublicationKind.Story => media.Verdict is MediaVerdict.Invalid ? media.VerdictReasons.FirstOrDefault() ?? "Instagram does not take this file" : null,
        PublicationKind.Feed when media.IsVideo => "A clip goes out as a reel or as a story, not as a picture of the feed.",
        PublicationKind.Feed => ShapeRefusal(media),
        PublicationKind.Reel when !media.IsVideo => "A reel is a clip; a picture goes out as a story or in the feed.",
        PublicationKind.Reel => LengthRefusal(media, "reels"),
        PublicationKind.Carousel => media.IsVideo ? LengthRefusal(media, "clips of a carousel") : ShapeRefusal(media),
    };

    /// <summary>
    /// Why Instagram would not take the file of a reel or of a carousel's clip, and what to do; null when it would, and when it could not be looked into. A
    /// story's was judged when it was indexed.
    /// </summary>
    public static string? ClipRefusal(MediaProbe found) => found switch
    {
        MediaProbe.Video clip => ClipRules.ExamineFile(clip).Select(finding => finding.Reason).FirstOrDefault(),
        MediaProbe.Unreadable broken => broken.Reason,
        _ => null,
    };

    private static string? ShapeRefusal(MediaItem picture) => picture.Height > 0 && Ratio(picture) is < Tallest or > Widest
        ? $"It is {picture.Width}×{picture.Height} and Instagram takes feed pictures from 4:5 to 1.91:1; crop it, best to 1080×1350."
        : null;

    private static string? LengthRefusal(MediaItem clip, string what) => clip.Duration is { } length && (length < ShortestReel || length > LongestReel)
        ? string.Create(CultureInfo.InvariantCulture, $"It lasts {length.TotalSeconds:0.#} s and Instagram takes {what} from 3 s to 15 min; cut it.")
        : null;

    private static double Ratio(MediaItem media) => (double)media.Width / media.Height;
}
