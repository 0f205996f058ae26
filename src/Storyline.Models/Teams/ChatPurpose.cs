namespace Storyline.Models.Teams;

/// <summary>What a registered chat is for.</summary>
public enum ChatPurpose
{
    /// <summary>The team's group: cards go here.</summary>
    Work,

    /// <summary>An admin's private chat: alerts and lifecycle messages go here.</summary>
    Admin,
}
