namespace Storyline.Models.Teams;

/// <summary>What a member may do; each role may do what the ones before it may.</summary>
public enum TeamRole
{
    /// <summary>Acts on cards and reads.</summary>
    Member,

    /// <summary>Also plans, pauses, forces and links.</summary>
    Operator,

    /// <summary>Also changes settings, accounts and roles, and sees alerts.</summary>
    Admin,
}
