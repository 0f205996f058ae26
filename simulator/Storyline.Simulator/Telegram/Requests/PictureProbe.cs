using NetVips;

namespace Storyline.Simulator.Telegram.Requests;

/// <summary>Whether bytes are a picture that Telegram would take, and its size as seen (orientation applied).</summary>
internal static class PictureProbe
{
    private const int MaxBytes = 10 * 1024 * 1024;
    private const int MaxSum = 10_000;
    private const int MaxRatio = 20;

    public static (int Width, int Height) Check(byte[] bytes)
    {
        if (bytes.Length > MaxBytes)
        {
            throw TelegramRefusal.BadRequest($"file of size {bytes.Length} bytes is too big for a photo; the maximum size is {MaxBytes} bytes");
        }

        if (bytes.Length == 0)
        {
            throw TelegramRefusal.BadRequest("file must be non-empty");
        }

        var (width, height) = Measure(bytes);
        if (width + height > MaxSum || Math.Max(width, height) > MaxRatio * Math.Min(width, height))
        {
            throw TelegramRefusal.BadRequest("PHOTO_INVALID_DIMENSIONS");
        }

        return (width, height);
    }

    private static (int Width, int Height) Measure(byte[] bytes)
    {
        try
        {
            using var header = Image.NewFromBuffer(bytes, failOn: Enums.FailOn.Truncated);
            var turned = header.Contains("orientation") && Convert.ToInt32(header.Get("orientation"), System.Globalization.CultureInfo.InvariantCulture) >= 5;
            using var decoded = Image.ThumbnailBuffer(bytes, 64, failOn: Enums.FailOn.Truncated);
            decoded.Avg();
            return turned ? (header.Height, header.Width) : (header.Width, header.Height);
        }
        catch (VipsException)
        {
            throw TelegramRefusal.BadRequest("IMAGE_PROCESS_FAILED");
        }
    }
}
