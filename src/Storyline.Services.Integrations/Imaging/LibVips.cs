using NetVips;

namespace Storyline.Services.Integrations.Imaging;

/// <summary>The one libvips of this process, set up before its first use. Why these settings: docs/decisions/0008.</summary>
internal static class LibVips
{
    private static readonly Lazy<string?> Start = new(SetUp);

    /// <summary>Null when libvips works, otherwise why not and what to do.</summary>
    public static string? Trouble => Start.Value;

    public static string Version => $"{NetVips.NetVips.Version(0)}.{NetVips.NetVips.Version(1)}.{NetVips.NetVips.Version(2)}";

    private static string? SetUp()
    {
        if (!ModuleInitializer.VipsInitialized)
        {
            var cause = ModuleInitializer.Exception?.GetBaseException().Message.Split(". ")[0] ?? "no reason given";
            return $"libvips could not be loaded ({cause}); reinstall Storyline, or install libvips 8.15 or newer.";
        }

        // Files are examined side by side; threads inside one picture only cost.
        NetVips.NetVips.Concurrency = 1;
        Cache.Max = 0;

        // Loaders nobody fuzzes (SVG, RAW, TIFF, …) are out of reach, whatever a file pretends to be.
        NetVips.NetVips.BlockUntrusted = true;
        Operation.Block("VipsForeignLoad", true);
        foreach (var loader in (string[])["Jpeg", "Png", "Webp", "Nsgif", "Heif"])
        {
            Operation.Block($"VipsForeignLoad{loader}", false);
        }

        // libvips writes its warnings to standard error; what they mean is in the outcome.
        Log.SetLogHandler("VIPS", Enums.LogLevelFlags.Warning | Enums.LogLevelFlags.Info | Enums.LogLevelFlags.Debug, static (_, _, _) => { });
        return null;
    }
}
