using Storyline.Models.Teams;

namespace Storyline.Models.Accounts;

/// <summary>Somebody was sent to Meta's login to connect accounts, and has not come back yet.</summary>
public sealed class ConnectAttempt
{
    /// <summary>SHA-256 of the <c>state</c> that Meta brings back.</summary>
    public required byte[] StateHash { get; init; }
    public required TeamId TeamId { get; init; }

    /// <summary>Null when it was begun from the command line.</summary>
    public UserId? UserId { get; init; }
    public required LoginKind Login { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>A state works once.</summary>
    public DateTimeOffset? UsedAt { get; set; }

    /// <summary>What came of it, for whoever waits; null until it is known.</summary>
    public string? Outcome { get; set; }
}
