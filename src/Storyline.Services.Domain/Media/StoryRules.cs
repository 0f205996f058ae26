using Storyline.Models.Media;

namespace Storyline.Services.Domain.Media;

/// <summary>
/// What Instagram takes as a story. The limits are those of the Graph API (IG User media page, v25): a picture is a JPEG of at most
/// 8 MB; a clip is MP4 or MOV, H.264 or HEVC, 3 to 60 s, at most 100 MB, 23 to 60 frames a second, at most 1920 pixels wide and
/// 25 Mbit/s, its sound AAC at no more than 48 kHz; both between 1:10 and 10:1. Two bounds are common knowledge rather than documented:
/// pictures under 320 pixels are refused, and what is much smaller than 1080×1920 looks soft.
/// A picture that is no JPEG is a warning, not a refusal: the Instagram app takes it when a person posts it by hand, the API does not.
/// </summary>
public static class StoryRules
{
    /// <summary>The worst finding decides; refusals come first among the reasons.</summary>
    public static StoryVerdict Judge(MediaProbe probe) => probe switch
    {
        MediaProbe.Picture picture => Weigh([.. PictureRules.Examine(picture), .. Name(picture)]),
        MediaProbe.Video clip => Weigh([.. ClipRules.Examine(clip), .. Name(clip)]),
        MediaProbe.NotProbed unknown => new(MediaVerdict.NotProbed, [unknown.Reason]),
        MediaProbe.Unreadable broken => new(MediaVerdict.Invalid, [broken.Reason]),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static StoryVerdict Weigh(IReadOnlyCollection<StoryFinding> findings) =>
        findings.Count == 0
            ? new(MediaVerdict.Valid, [])
            : new(
                findings.Any(finding => finding.Verdict == MediaVerdict.Invalid) ? MediaVerdict.Invalid : MediaVerdict.Warning,
                [.. findings.OrderBy(finding => finding.Verdict != MediaVerdict.Invalid).Select(finding => finding.Reason)]);

    private static IEnumerable<StoryFinding> Name(MediaProbe probe)
    {
        if (probe.MisleadingExtension is { } extension)
        {
            yield return StoryFinding.Advice($"The name ends in {extension} but the content is of another type; rename the file, or programs will misread it.");
        }
    }
}
