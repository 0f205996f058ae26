namespace Storyline.Cli.Operations;

/// <summary>Passes on what takes time or changes the machine, at once and in order.</summary>
internal sealed class Narration(Terminal terminal) : IProgress<string>
{
    public void Report(string value) => terminal.Say(value);
}
