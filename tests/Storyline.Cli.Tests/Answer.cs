using System.Text.Json;

namespace Storyline.Cli.Tests;

/// <summary>How a command ended, and what it wrote.</summary>
internal sealed record Answer(int ExitCode, string Output, string Words)
{
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    /// <summary>What everybody may expect of a command that fails: words on the standard error alone, without a stack trace.</summary>
    public void ShouldFail(int exitCode, params string[] parts)
    {
        ExitCode.ShouldBe(exitCode, Words);
        Words.ShouldNotContain("   at ");
        Words.ShouldNotContain("Exception");
        foreach (var part in parts)
        {
            Words.ShouldContain(part);
        }
    }

    public Answer ShouldSucceed()
    {
        ExitCode.ShouldBe(0, Words);
        return this;
    }
}
