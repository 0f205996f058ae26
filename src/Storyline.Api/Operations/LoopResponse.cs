using Storyline.Services.Core.Operations.Health;

namespace Storyline.Api.Operations;

/// <summary>Whether a loop is alive, in whichever process it runs.</summary>
/// <param name="LastTickAt">When it last finished a tick.</param>
/// <param name="IsStale">It has been silent for longer than it may.</param>
public sealed record LoopResponse(string Name, DateTimeOffset LastTickAt, bool IsStale)
{
    public static LoopResponse From(LoopHealth loop) => new(loop.Name, loop.LastTickAt, loop.IsStale);
}
