using Storyline.Models.Teams;

namespace Storyline.Models.Operations;

/// <summary>A state that needs a person: raised once, told once to each admin chat, resolved when its cause is gone.</summary>
public sealed class Alert
{
    public const int LongestSubject = 200;

    public required AlertId Id { get; init; }
    public TeamId? TeamId { get; init; }

    /// <summary>What is wrong, as a stable word: <c>card_not_sent</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>What it is about, for example a chat's id; one open alert per kind and subject.</summary>
    public required string Subject { get; init; }
    public required string Message { get; set; }
    public required DateTimeOffset FirstSeenAt { get; init; }
    public required DateTimeOffset LastSeenAt { get; set; }
    public int Count { get; set; } = 1;

    /// <summary>When the first of the team's admin chats was told; null before.</summary>
    public DateTimeOffset? ToldAt { get; set; }

    /// <summary>Ids of the admin chats that could not be told when another was, and are to be told yet.</summary>
    public Guid[] OwedTo { get; set; } = [];
    public DateTimeOffset? ResolvedAt { get; set; }
}
