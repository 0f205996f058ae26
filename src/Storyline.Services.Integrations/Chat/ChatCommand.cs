namespace Storyline.Services.Integrations.Chat;

/// <summary>A line of the command menu.</summary>
/// <param name="Name">Without the slash: 1 to 32 of a–z, 0–9 and underscore.</param>
/// <param name="Description">1 to 256 characters.</param>
public sealed record ChatCommand(string Name, string Description);
