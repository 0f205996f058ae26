using Storyline.Data.Operations;
using Storyline.Models.Operations;

namespace Storyline.Services.Core.Operations.Health;

/// <summary>Where loops say that they are alive. Beats closer than a third of the allowed silence are not written.</summary>
public sealed class Heartbeats(IHeartbeatRepository heartbeats, ProcessIdentity process, BeatMemory memory, TimeProvider clock)
{
    /// <summary>A tick of the loop is finished; silence longer than <paramref name="staleAfter"/> from now on means that it is stuck.</summary>
    public async Task BeatAsync(string loop, TimeSpan staleAfter, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (memory.IsTime(loop, now, staleAfter / 3))
        {
            await heartbeats.BeatAsync(
                new LoopHeartbeat { Name = loop, Instance = process.Name, BeatAt = now, StaleAfter = staleAfter }, cancellationToken);
        }
    }

    /// <summary>This process stops in good order: its loops are not stuck, they are gone.</summary>
    public Task EndAsync(CancellationToken cancellationToken) => heartbeats.EndAsync(process.Name, clock.GetUtcNow(), cancellationToken);
}
