using Storyline.Models.Media;

namespace Storyline.Services.Domain.Media;

internal static class PictureRules
{
    private const long MostBytes = 8 * 1024 * 1024;
    private const int SmallestSide = 320;

    public static IEnumerable<StoryFinding> Examine(MediaProbe.Picture picture)
    {
        if (picture.FileSize > MostBytes)
        {
            yield return StoryFinding.Refusal(
                $"The file has {Size.InMegabytes(picture.FileSize)} MB and Instagram takes pictures up to 8 MB; save it as JPEG at a lower quality, or at 1080×1920.");
        }

        if (Math.Min(picture.Width, picture.Height) < SmallestSide)
        {
            yield return StoryFinding.Refusal(
                $"It is {picture.Width}×{picture.Height} and Instagram refuses pictures with a side under {SmallestSide} pixels; use the original, best 1080×1920.");
        }

        if (picture.IsAnimated)
        {
            yield return StoryFinding.Advice("It is an animation and stories show only its first frame; export it as an MP4 clip to keep it moving.");
        }

        if (picture.MimeType != "image/jpeg")
        {
            yield return StoryFinding.Advice(
                $"It is {Format(picture.MimeType)} and Instagram's API takes only JPEG; it can be posted by hand, save it as JPEG for automatic publishing.");
        }

        if (picture.ColourSpace is not ("sRGB" or "grey"))
        {
            yield return StoryFinding.Advice($"Its colours are {picture.ColourSpace} and Instagram shows sRGB, so they may shift; export it as sRGB.");
        }

        foreach (var finding in StoryShape.Examine(picture.Width, picture.Height))
        {
            yield return finding;
        }
    }

    private static string Format(string type) => type switch
    {
        "image/png" => "PNG",
        "image/webp" => "WebP",
        "image/gif" => "GIF",
        "image/avif" => "AVIF",
        _ => type,
    };
}
