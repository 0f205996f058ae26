using System.Diagnostics;
using System.Text;

namespace Storyline.Services.Integrations.Tests.Imaging;

/// <summary>Clips made by the machine's ffmpeg, and the programs' own answers to compare with.</summary>
internal static class Clips
{
    public static string Program(string name)
    {
        var found = ImagingScope.UsualPrograms.Split(':').Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
        Assert.SkipWhen(found is null, $"{name} is not installed on this machine.");
        return found!;
    }

    public static async Task<string> MakeAsync(string path, string size, double seconds, params string[] more)
    {
        string[] arguments =
        [
            "-v", "error", "-y", "-f", "lavfi", "-i", $"testsrc2=size={size}:rate=30", "-f", "lavfi", "-i", "sine=frequency=440:sample_rate=44100",
            "-t", seconds.ToString(System.Globalization.CultureInfo.InvariantCulture), "-preset", "ultrafast", .. more, $"file:{path}",
        ];
        await RunAsync(Program("ffmpeg"), arguments);
        return path;
    }

    public static async Task<string> RunAsync(string program, params IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, $"{program} {string.Join(' ', arguments)}");
        return output;
    }
}
