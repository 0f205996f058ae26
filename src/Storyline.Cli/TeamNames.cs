namespace Storyline.Cli;

/// <summary>What a team and its chats are called when they are made.</summary>
internal sealed record TeamNames(string Team, string WorkChat, string AdminChat)
{
    public static TeamNames Usual { get; } = new("Storyline", "Team", "Admin");
}
