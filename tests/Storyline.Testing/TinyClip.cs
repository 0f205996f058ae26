using System.Diagnostics;

namespace Storyline.Testing;

/// <summary>A real clip that Instagram would take: 9:16, H.264 and AAC, made by the machine's ffmpeg.</summary>
public static class TinyClip
{
    /// <summary>Where ffmpeg and ffprobe usually are.</summary>
    public const string UsualPrograms = "/usr/local/bin:/usr/bin:/bin:/opt/homebrew/bin";

    private static readonly string? Ffmpeg = UsualPrograms.Split(':').Select(folder => Path.Combine(folder, "ffmpeg")).FirstOrDefault(File.Exists);

    /// <summary>Null on a machine without ffmpeg.</summary>
    public static async Task<byte[]?> TryMakeAsync(int seconds = 4)
    {
        if (Ffmpeg is null)
        {
            return null;
        }

        var folder = Directory.CreateTempSubdirectory("storyline-clip-");
        try
        {
            var path = Path.Combine(folder.FullName, "clip.mp4");
            string[] arguments =
            [
                "-v", "error", "-f", "lavfi", "-i", "smptebars=size=1080x1920:rate=30", "-f", "lavfi", "-i", "sine=frequency=440:sample_rate=44100",
                "-t", $"{seconds}", "-preset", "ultrafast", "-pix_fmt", "yuv420p", $"file:{path}",
            ];
            using var process = Process.Start(Ffmpeg, arguments);
            await process.WaitForExitAsync();
            return process.ExitCode == 0 ? await File.ReadAllBytesAsync(path) : throw new InvalidOperationException($"ffmpeg ended with {process.ExitCode}.");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
