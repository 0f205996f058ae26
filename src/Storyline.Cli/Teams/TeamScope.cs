using System.CommandLine;

namespace Storyline.Cli.Teams;

/// <summary>Which team, and which of its chats, a command is about.</summary>
internal sealed class TeamScope
{
    /// <summary>Every command of a group takes it.</summary>
    public Option<string?> Team { get; } = new("--team") { Description = "The team's slug; without it, the installation's own team", Recursive = true };

    public Option<long?> Chat { get; } = new("--chat") { Description = "The chat's Telegram id; without it, the team's first work chat, and in lists every chat" };
}
