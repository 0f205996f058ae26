using Storyline.Models.Teams;

namespace Storyline.Bot.Updates;

/// <summary>What a command is called, what it does and who may use it: for the router, the menu and the help.</summary>
/// <param name="Name">Without the slash.</param>
/// <param name="Arguments">As the help shows them, or empty.</param>
/// <param name="Group">The heading under which the help lists it.</param>
internal sealed record CommandCard(string Name, string Arguments, string Description, string Group, TeamRole Needs = TeamRole.Member);
