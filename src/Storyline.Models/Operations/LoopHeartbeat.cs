namespace Storyline.Models.Operations;

/// <summary>When a loop last finished a tick, in whichever process it runs.</summary>
public sealed class LoopHeartbeat
{
    /// <summary>The loop: <c>dispatch</c>, <c>receiver</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Machine and process.</summary>
    public required string Instance { get; init; }
    public required DateTimeOffset BeatAt { get; init; }

    /// <summary>Silence longer than this means that the loop is stuck or gone.</summary>
    public required TimeSpan StaleAfter { get; init; }
}
