using Storyline.Models.Teams;

namespace Storyline.Bot.Updates;

/// <summary>What a command is called, what it does and who may use it: for the router, the menu and the help.</summary>
/// <param name="Name">Without the slash.</param>
/// <param name="Arguments">As the help shows them, or empty.</param>
/// <param name="Group">The heading under which the help lists it.</param>
internal sealed record CommandCard(string Name, string Arguments, string Description, string Group, TeamRole Needs = TeamRole.Member)
{
    /// <summary>Whether it is about one work chat: in an admin's chat its answer names that chat, and of several the admin chooses one first.</summary>
    public bool IsAboutAChat { get; init; }
}
