namespace Storyline.Models.Teams;

/// <summary>Where a line of the activity feed comes from.</summary>
public enum ActivityKind
{
    /// <summary>A person spoke to the bot.</summary>
    Interaction,

    /// <summary>A planned post ended.</summary>
    Post,

    /// <summary>Somebody changed something.</summary>
    Change,
}
