using System.Threading.Channels;
using Storyline.Data.Publishing;
using Storyline.Data.Scheduling;
using Storyline.Services.Core.Operations;

namespace Storyline.Services.Core.Publishing;

/// <summary>Hands out publications that have something to do. Any number of processes may do so on one database.</summary>
public sealed class PublishDesk(IPublicationRepository publications, PublishLanes lanes, ProcessIdentity process, TimeProvider clock)
{
    /// <summary>Begins to work on all that is due, as far as there is room, and does not wait for it. Returns how many were begun.</summary>
    /// <param name="ended">Called when one has come as far as it can for now.</param>
    /// <param name="stopping">Ends waiting; what is on its way is brought to its end.</param>
    public async Task<int> BeginDueAsync(Action ended, CancellationToken stopping) =>
        await BeginDueAsync(PublicationStage.Settling, ended, stopping)
        + await BeginDueAsync(PublicationStage.Departing, ended, stopping)
        + await BeginDueAsync(PublicationStage.Preparing, ended, stopping);

    /// <summary>
    /// Works on all that is due until nothing is. When cancelled, what is on its way is brought to its end and written down. Returns how often one was taken up.
    /// </summary>
    public async Task<int> WorkAsync(CancellationToken cancellationToken)
    {
        var ends = Channel.CreateUnbounded<bool>();
        var (begun, open) = (0, 0);
        try
        {
            while (true)
            {
                var more = await BeginDueAsync(() => ends.Writer.TryWrite(true), cancellationToken);
                (begun, open) = (begun + more, open + more);
                if (open == 0)
                {
                    return begun;
                }

                await ends.Reader.ReadAsync(cancellationToken);
                open--;
            }
        }
        finally
        {
            await lanes.WhenDone;
        }
    }

    /// <summary>When the next has something to do, or null.</summary>
    public Task<DateTimeOffset?> NextAtAsync(CancellationToken cancellationToken) => publications.NextStepAtAsync(cancellationToken);

    private async Task<int> BeginDueAsync(PublicationStage stage, Action ended, CancellationToken stopping)
    {
        var (room, now) = (lanes.Room(stage), clock.GetUtcNow());
        var lease = new Lease(process.Name, now + PublishLanes.LeaseTime);
        var claimed = room <= 0 ? [] : await publications.ClaimAsync(stage, now, lease, room, PublishLanes.PerAccount(stage), stopping);
        lanes.Start(claimed, stage, ended, stopping);
        return claimed.Count;
    }
}
