using Storyline.Data.Media;

namespace Storyline.Services.Core.Media.Arrivals;

/// <summary>What people sent and nobody sorted is forgotten after a while, with its files.</summary>
public sealed class ForgottenArrivals(IMediaArrivalRepository arrivals, ArrivalFolder folder, TimeProvider clock)
{
    public static readonly TimeSpan Wait = TimeSpan.FromDays(7);

    /// <summary>Returns how many arrivals and stray files went.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var before = clock.GetUtcNow() - Wait;
        return await arrivals.PurgeAsync(before, cancellationToken) + folder.Sweep(before);
    }
}
