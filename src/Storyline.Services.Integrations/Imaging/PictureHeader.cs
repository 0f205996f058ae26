using NetVips;

namespace Storyline.Services.Integrations.Imaging;

/// <summary>What a picture says of itself, before anything is decoded. Width and height are as displayed.</summary>
internal sealed record PictureHeader(int Width, int Height, int Frames, string ColourSpace, bool HasAlpha, bool IsInterlaced)
{
    private const string Orientation = "orientation";

    public static PictureHeader Read(Image image)
    {
        var sideways = image.Contains(Orientation) && image.Get(Orientation) is int and >= 5 and <= 8;
        return new(
            sideways ? image.Height : image.Width,
            sideways ? image.Width : image.Height,
            image.Contains("n-pages") && image.Get("n-pages") is int and > 1 and var pages ? pages : 1,
            image.Interpretation switch
            {
                Enums.Interpretation.Srgb or Enums.Interpretation.Rgb or Enums.Interpretation.Rgb16 => "sRGB",
                Enums.Interpretation.Bw or Enums.Interpretation.Grey16 => "grey",
                Enums.Interpretation.Cmyk => "CMYK",
                var other => other.ToString(),
            },
            image.HasAlpha(),
            image.Contains("interlaced") && image.Get("interlaced") is int and not 0);
    }

    public bool IsHeldWhole(string type) => IsInterlaced || type is not (MediaTypes.Jpeg or MediaTypes.Png);
}
