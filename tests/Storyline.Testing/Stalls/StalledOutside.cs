using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Storyline.Testing.Stalls;

/// <summary>
/// The one place that stalls every outside call of the processes that are attached to it, and counts meanwhile how many connections their pool has lent out.
/// Others of the process may be at work for a moment; a connection that the caller holds is lent out all the while, so that the least that was seen counts.
/// </summary>
/// <param name="standing">So many are lent out for as long as a process runs, whatever it calls: the session that listens for changes, and the receiver's lock.</param>
public sealed class StalledOutside(int standing = 0) : IDisposable
{
    private const int Looks = 100;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);
    private static int pools;
    private readonly LeasedConnections leased = new($"stalled {Interlocked.Increment(ref pools)}");
    private readonly ConcurrentQueue<StalledCall> calls = new();

    /// <summary>What was called so far, each once.</summary>
    public IReadOnlyList<string> Called => [.. calls.Select(call => call.Name).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The calls during which more was lent out than what stands.</summary>
    public IReadOnlyList<StalledCall> Held => [.. calls.Where(call => call.Leased > standing).Distinct()];

    /// <summary>Attaches a process. Call it after the product's own registrations.</summary>
    public IServiceCollection Attach(IServiceCollection services, string connectionString) => services
        .AddSingleton<NpgsqlDataSource>(_ => new NpgsqlDataSourceBuilder(connectionString) { Name = leased.Pool }.Build())
        .ConfigureHttpClientDefaults(client => client.AddHttpMessageHandler(() => new StallingCalls(this)));

    public void Dispose() => leased.Dispose();

    /// <summary>Keeps a call waiting until no more is lent out than what stands, for a second at most.</summary>
    internal async Task StallAsync(string name)
    {
        var least = leased.Count();
        for (var look = 1; look < Looks && least > standing; look++)
        {
            await Task.Delay(Pause);
            least = Math.Min(least, leased.Count());
        }

        calls.Enqueue(new StalledCall(name, least));
    }
}
