using Storyline.Models.Teams;
using Storyline.Services.Integrations.Chat;

namespace Storyline.Services.Notifications.Teams;

/// <summary>The answer to <c>/start</c>: who is who here, and what to do first.</summary>
public static class WelcomeMessage
{
    /// <param name="name">Whom it greets.</param>
    /// <param name="chatName">What the chat is called.</param>
    /// <param name="commands">The most useful commands first; few.</param>
    public static RichText Compose(string name, TeamRole role, string chatName, IReadOnlyList<CommandHint> commands) => RichText.Lines(
        [
            "👋 Welcome, " + RichText.Bold(name) + "!",
            $"I plan this team's Instagram stories and show each one in {chatName} before it goes out: look, tap, done.",
            $"You are {Article(role)} {RoleName(role)} here: you {May(role)}.",
            RichText.Empty,
            .. commands.Select(command => RichText.Plain($"{command.Usage} – {command.Description}")),
        ]);

    private static string RoleName(TeamRole role) => role.ToString().ToLowerInvariant();

    private static string Article(TeamRole role) => role is TeamRole.Member ? "a" : "an";

    private static string May(TeamRole role) => role switch
    {
        TeamRole.Member => "decide about posts and look at the plan",
        TeamRole.Operator => "decide about posts, plan, pause and send",
        TeamRole.Admin => "may do everything, and see alerts",
    };
}
