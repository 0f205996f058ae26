namespace Storyline.Services.Integrations.Chat;

/// <summary>What came of changing a message.</summary>
public enum EditOutcome
{
    /// <summary>The chat shows it (or showed it already).</summary>
    Shown,

    /// <summary>The message is gone or can no longer be changed: there is nothing left to do.</summary>
    Gone,
}
