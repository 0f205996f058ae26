namespace Storyline.Services.Integrations.Imaging;

/// <summary>How a run of ffprobe or ffmpeg ended.</summary>
internal abstract record ToolRun
{
    private ToolRun() { }

    public sealed record Finished(int ExitCode, byte[] Output) : ToolRun;

    /// <summary>It took too long or wrote too much, and was killed.</summary>
    public sealed record Killed(string Reason) : ToolRun;

    public sealed record NotStarted(string Reason) : ToolRun;
}
