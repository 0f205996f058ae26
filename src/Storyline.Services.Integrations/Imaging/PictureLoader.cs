using NetVips;

namespace Storyline.Services.Integrations.Imaging;

/// <summary>
/// Opens a file with the one loader its content calls for. Named loaders take the path as it is: libvips' guessing ones
/// would read a trailing "[…]" in a file's name as options.
/// </summary>
internal static class PictureLoader
{
    private const Enums.Access InOrder = Enums.Access.Sequential;
    private const Enums.FailOn Strict = Enums.FailOn.Error;

    public static Image? TryOpen(string path, string type)
    {
        try
        {
            return Open(path, type, shrink: 1);
        }
        catch (VipsException)
        {
            return null;
        }
    }

    /// <param name="shrink">1, 2, 4 or 8: JPEG and WebP decode straight to that fraction.</param>
    public static Image Open(string path, string type, int shrink) => type switch
    {
        MediaTypes.Jpeg => Image.Jpegload(path, shrink: shrink, access: InOrder, failOn: Strict),
        MediaTypes.Png => Image.Pngload(path, access: InOrder, failOn: Strict),
        MediaTypes.WebP => Image.Webpload(path, scale: 1.0 / shrink, access: InOrder, failOn: Strict),
        MediaTypes.Gif => Image.Gifload(path, access: InOrder, failOn: Strict),
        _ => Image.Heifload(path, access: InOrder, failOn: Strict),
    };
}
