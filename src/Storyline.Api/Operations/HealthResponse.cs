using Storyline.Services.Core.Operations.Health;

namespace Storyline.Api.Operations;

/// <summary>Whether the loops are alive.</summary>
/// <param name="IsHealthy">False when a loop has been silent for longer than it may.</param>
public sealed record HealthResponse(bool IsHealthy, IReadOnlyList<LoopResponse> Loops)
{
    public static HealthResponse From(IReadOnlyList<LoopHealth> loops) =>
        new(!loops.Any(loop => loop.IsStale), [.. loops.Select(LoopResponse.From)]);
}
