namespace Storyline.Year.Tests.Rigs;

/// <summary>A message of the bot, as Telegram took it.</summary>
/// <param name="Fault">What kept the bot from learning that it arrived, or null.</param>
internal sealed record SeenCard(long Chat, long Message, DateTimeOffset At, string Words, string? Fault)
{
    /// <summary>The picture's file name, which is unique in a rig's library.</summary>
    public string File => Words.Split('\n')[0].Split(" · ")[0].Replace("⚡", "", StringComparison.Ordinal).Trim();
}
