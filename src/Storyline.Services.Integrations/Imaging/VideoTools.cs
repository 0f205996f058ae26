using System.Diagnostics;
using System.Text;
using Microsoft.Extensions.Options;

namespace Storyline.Services.Integrations.Imaging;

/// <summary>Finds ffprobe and ffmpeg once, and runs them inside the limits.</summary>
internal sealed class VideoTools(IOptions<ImagingOptions> options) : IImagingTools
{
    private static readonly string[] Endings = OperatingSystem.IsWindows() ? [".exe"] : [""];

    private readonly Lazy<string?> ffprobe = new(() => Find("ffprobe", options.Value.FfprobePath, options.Value.SearchPath));
    private readonly Lazy<string?> ffmpeg = new(() => Find("ffmpeg", options.Value.FfmpegPath, options.Value.SearchPath));

    public string? Ffprobe => ffprobe.Value;

    public string? Ffmpeg => ffmpeg.Value;

    public Task<ToolRun> RunAsync(string program, IEnumerable<string> arguments, int outputLimit, CancellationToken cancellationToken) =>
        ToolProcess.RunAsync(program, arguments, options.Value.VideoTimeLimit, outputLimit, cancellationToken);

    public async Task<IReadOnlyList<ImagingTool>> DescribeAsync(CancellationToken cancellationToken) =>
    [
        LibVips.Trouble is { } trouble ? new("libvips", false, trouble) : new("libvips", true, $"libvips {LibVips.Version}"),
        await DescribeAsync("ffprobe", Ffprobe, "clips are not probed", cancellationToken),
        await DescribeAsync("ffmpeg", Ffmpeg, "clips get no thumbnail", cancellationToken),
    ];

    private async Task<ImagingTool> DescribeAsync(string name, string? path, string consequence, CancellationToken cancellationToken)
    {
        if (path is null)
        {
            return new(name, false, $"{name} not found, so {consequence}; install the package ffmpeg or set {name.ToUpperInvariant()}_PATH.");
        }

        return await RunAsync(path, ["-version"], 64 * 1024, cancellationToken) switch
        {
            ToolRun.Finished { ExitCode: 0 } run => new(name, true, $"{name} {VersionIn(run.Output)} at {path}"),
            ToolRun.Finished run => new(name, false, $"{path} is not {name}: asked for its version, it ended with code {run.ExitCode}."),
            ToolRun.Killed killed => new(name, false, $"{killed.Reason} to say its version."),
            ToolRun.NotStarted refused => new(name, false, $"{refused.Reason}; set {name.ToUpperInvariant()}_PATH to a program that does."),
            _ => throw new UnreachableException(),
        };
    }

    // "ffprobe version 5.1.9-0+deb12u1 Copyright (c) …"
    private static string VersionIn(byte[] output) => Encoding.UTF8.GetString(output).Split([' ', '\n'], 4) is [_, _, var version, ..] ? version : "of unknown version";

    private static string? Find(string name, string? configured, string? searchPath) =>
        string.IsNullOrWhiteSpace(configured)
            ? (searchPath ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Where(Path.IsPathRooted)
                .SelectMany(folder => Endings.Select(ending => Path.Combine(folder, name + ending)))
                .FirstOrDefault(File.Exists)
            : configured;
}
