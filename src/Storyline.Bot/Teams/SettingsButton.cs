namespace Storyline.Bot.Teams;

/// <summary>A button of the settings panel before it has its key.</summary>
internal sealed record SettingsButton(string Label, string Action, string Subject);
