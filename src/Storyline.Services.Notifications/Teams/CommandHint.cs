namespace Storyline.Services.Notifications.Teams;

/// <summary>A command, as the help shows it.</summary>
/// <param name="Usage">With its slash and arguments: <c>/queue [N]</c>.</param>
/// <param name="Group">The heading it stands under.</param>
public sealed record CommandHint(string Usage, string Description, string Group);
