namespace Storyline.Services.Integrations.Cloudinary;

/// <summary>
/// How a picture is delivered: always as JPEG, which is all that Meta takes. As a story it is fitted into 1080×1920 above its own blurred copy (Cloudinary's
/// blurred padding, <c>b_blurred</c>, is documented for clips only); as a feed post it keeps its shape and is made no larger than Instagram shows it.
/// </summary>
internal static class StoryPicture
{
    private const string Jpeg = "f_jpg,q_auto:good";

    public static string Transformation(string publicId, bool fillsStory) => fillsStory
        ? $"c_fill,h_1920,w_1080/e_blur:1500/l_{publicId.Replace('/', ':')}/c_fit,h_1920,w_1080/fl_layer_apply/{Jpeg}"
        : $"c_limit,h_1800,w_1440/{Jpeg}";

    /// <summary>The address of the transformed picture, from the one of the original; null when that is not one of Cloudinary's.</summary>
    public static Uri? Address(Uri original, string transformation)
    {
        const string Mark = "/image/upload/";
        var address = original.AbsoluteUri;
        var at = address.LastIndexOf(Mark, StringComparison.Ordinal);
        if (at < 0)
        {
            return null;
        }

        var rest = address[(at + Mark.Length)..];
        var dot = rest.LastIndexOf('.');
        return new Uri($"{address[..at]}{Mark}{transformation}/{(dot > rest.LastIndexOf('/') ? rest[..dot] : rest)}.jpg");
    }
}
