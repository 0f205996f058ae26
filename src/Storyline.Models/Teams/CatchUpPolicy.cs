namespace Storyline.Models.Teams;

/// <summary>What happens to posts that were missed during a pause or downtime.</summary>
public enum CatchUpPolicy
{
    /// <summary>The team is asked: reschedule, clear or send.</summary>
    Ask,

    /// <summary>One goes out now, the rest move into the coming slots.</summary>
    Gradual,

    /// <summary>They leave the plan; their pictures stay eligible.</summary>
    Skip,
}
