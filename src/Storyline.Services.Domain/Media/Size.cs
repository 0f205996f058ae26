using System.Globalization;

namespace Storyline.Services.Domain.Media;

/// <summary>Bytes, as people read them.</summary>
internal static class Size
{
    private const double Megabyte = 1024 * 1024;

    /// <summary>Rounded up to a tenth, so that what is over a limit never reads as the limit.</summary>
    public static string InMegabytes(long bytes) => (Math.Ceiling(bytes / Megabyte * 10) / 10).ToString("0.#", CultureInfo.InvariantCulture);
}
