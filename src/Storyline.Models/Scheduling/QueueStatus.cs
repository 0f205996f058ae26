namespace Storyline.Models.Scheduling;

/// <summary>Where a planned post stands.</summary>
public enum QueueStatus
{
    Scheduled,

    /// <summary>A worker has taken it and is sending its card.</summary>
    Claimed,

    /// <summary>The card is in the chat; a person decides.</summary>
    AwaitingTeam,
    Publishing,

    /// <summary>Nobody can tell yet whether a publish went through.</summary>
    Unconfirmed,
    Failed,
}
