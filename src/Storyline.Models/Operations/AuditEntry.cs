using Storyline.Models.Teams;

namespace Storyline.Models.Operations;

/// <summary>Who changed what. Insert only; each entry carries the hash of the one before it.</summary>
public sealed class AuditEntry
{
    public const int LongestSubject = 200;

    public required AuditEntryId Id { get; init; }
    public required TeamId TeamId { get; init; }

    /// <summary>Null when Storyline did it by itself.</summary>
    public UserId? UserId { get; init; }

    /// <summary>What was done: <c>posting.paused</c>, <c>mix.changed</c>.</summary>
    public required string Action { get; init; }

    /// <summary>What was changed, as people name it; or a chat's id, where its name may change or be another chat's too.</summary>
    public required string Subject { get; init; }
    public string? OldValue { get; init; }
    public string? NewValue { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>The door it came through.</summary>
    public required string Origin { get; init; }

    /// <summary>Written by the database: SHA-256 over this entry and the hash before it, in hexadecimal.</summary>
    public string Hash { get; init; } = "";
}
