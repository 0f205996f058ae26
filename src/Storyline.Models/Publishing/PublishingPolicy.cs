using Storyline.Models.Teams;

namespace Storyline.Models.Publishing;

/// <summary>How a chat wants one category, or all that have no policy of their own, to be published. A chat without any asks.</summary>
public sealed class PublishingPolicy
{
    public required PublishingPolicyId Id { get; init; }
    public required TeamId TeamId { get; init; }
    public required ChatSettingsId ChatSettingsId { get; init; }

    /// <summary>Null for every category that has none of its own.</summary>
    public string? Category { get; init; }
    public required PublishingMode Mode { get; set; }

    /// <summary>Local hour, 0 to 23, from which on it is automatic; null for all day.</summary>
    public int? HoursStart { get; set; }

    /// <summary>Local hour, 0 to 23, at which it ends; smaller than the start when it crosses midnight.</summary>
    public int? HoursEnd { get; set; }

    /// <summary>So many minutes before it goes out the card is shown with a Stop button, 0 to 240.</summary>
    public required int VetoMinutes { get; set; }

    /// <summary>Raised by every change, so that a stale write is noticed.</summary>
    public int Version { get; set; }

    /// <summary>Null when it was changed from the command line.</summary>
    public UserId? ChangedBy { get; set; }
    public required DateTimeOffset ChangedAt { get; set; }
}
