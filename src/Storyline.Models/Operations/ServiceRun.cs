using Storyline.Models.Teams;

namespace Storyline.Models.Operations;

/// <summary>The trace of one service operation that did something.</summary>
public sealed class ServiceRun
{
    public required ServiceRunId Id { get; init; }
    public TeamId? TeamId { get; init; }
    public required string Service { get; init; }
    public required string Method { get; init; }
    public UserId? UserId { get; init; }

    /// <summary>The door: <c>telegram</c>, <c>cli</c>, <c>api</c> or <c>clock</c>.</summary>
    public required string Trigger { get; init; }
    public required DateTimeOffset StartedAt { get; init; }
    public required DateTimeOffset EndedAt { get; init; }
    public required long DurationMs { get; init; }
    public required RunStatus Status { get; init; }

    /// <summary>A JSON object: what came of it, without personal data.</summary>
    public string Summary { get; init; } = "{}";
    public string? ErrorType { get; init; }
    public string? ErrorMessage { get; init; }
}
