using Npgsql;

namespace Storyline.Data.Embedded;

/// <summary>Brings the server of one cluster up, or adopts it when it runs. The caller has the start lock.</summary>
internal sealed class ServerStart(ClusterHome home, ClusterMarker marker, EmbeddedPostgresOptions options, IProgress<string> narration, TimeProvider clock)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan SettlingTime = TimeSpan.FromSeconds(20);
    private readonly Supervisor supervisor = new(home, marker, clock);
    private readonly ServerDatabase database = new(home, marker);
    private readonly Shell shell = new(Environment.IsPrivilegedProcess ? marker.Account : null);

    /// <summary>Takes a share in the server and makes it run.</summary>
    /// <returns>The share, which keeps the server running, and the server.</returns>
    public async Task<(Holding Holding, PostgresServer Server)> HoldAsync(CancellationToken cancellationToken)
    {
        if (!File.Exists(home.Holders))
        {
            await ServerSettings.WriteAsync(home, shell, ServerSettings.FreePort(ServerSettings.PortOf(home)), options.Durable, cancellationToken);
        }

        var alone = Holding.NobodyHolds(home);
        var holding = Holding.Of(home);
        try
        {
            return (holding, await RunAsync(holding, alone, cancellationToken));
        }
        catch
        {
            holding.Dispose();
            throw;
        }
    }

    /// <summary>Starts the server again after it died, on the same port, since connection strings name it.</summary>
    public Task<PostgresServer> RunAgainAsync(Holding holding, CancellationToken cancellationToken) =>
        RunAsync(holding, alone: false, cancellationToken);

    /// <summary>Gives the share back, and waits for the server to stop if nobody else has one.</summary>
    public async Task LeaveAsync(Holding holding, CancellationToken cancellationToken)
    {
        holding.Dispose();
        if (!Holding.NobodyHolds(home))
        {
            return;
        }

        if (!supervisor.Runs && Postmaster.Find(home, marker) is not null)
        {
            // Its supervisor was killed; a new one finds nobody there and stops the server.
            await LaunchAsync(cancellationToken);
        }

        await supervisor.WaitUntilGoneAsync(cancellationToken);
    }

    public string ConnectionString(string name) => database.ConnectionString(name);

    private async Task<PostgresServer> RunAsync(Holding holding, bool alone, CancellationToken cancellationToken)
    {
        var unsupervised = alone;
        for (var begun = clock.GetTimestamp(); ; await Task.Delay(Pause, clock, cancellationToken))
        {
            var mayTryAgain = clock.GetElapsedTime(begun) < SettlingTime;
            var running = Postmaster.Find(home, marker);
            if (running is null)
            {
                await PrepareAsync(alone, cancellationToken);
            }

            if (unsupervised && !supervisor.Runs)
            {
                await LaunchAsync(cancellationToken);
            }

            var logged = home.LogLength;
            switch (await supervisor.AskAsync(holding, unsupervised ? TimeSpan.Zero : Patience, cancellationToken))
            {
                case null when mayTryAgain:
                    unsupervised = true;
                    continue;

                case true:
                    try
                    {
                        return await database.ConnectAsync(adopted: !alone || running is not null, cancellationToken);
                    }
                    catch (NpgsqlException exception) when (mayTryAgain && StartFailure.IsPassing(exception))
                    {
                        // It died after it was seen.
                        continue;
                    }
                    catch (NpgsqlException exception)
                    {
                        throw StartFailure.NotReached(home, exception);
                    }
            }

            var log = home.LogSince(logged);
            if (!mayTryAgain || !StartFailure.IsPassing(log))
            {
                throw StartFailure.Explain(log, home, shell.Account);
            }
        }
    }

    private async Task PrepareAsync(bool alone, CancellationToken cancellationToken)
    {
        if (Postmaster.IsMisleading(home, marker, alone))
        {
            await Postmaster.MendAsync(home, shell, cancellationToken);
        }

        if (!alone)
        {
            return;
        }

        var kept = ServerSettings.PortOf(home);
        var port = ServerSettings.FreePort(kept);
        if (kept is not null && port != kept)
        {
            narration.Report($"Another program uses port {kept}: PostgreSQL moves to port {port}.");
        }

        await ServerSettings.WriteAsync(home, shell, port, options.Durable, cancellationToken);
    }

    private async Task LaunchAsync(CancellationToken cancellationToken)
    {
        var found = await PostgresBinaries.FindAsync(options, marker.Major, cancellationToken);
        var binaries = await ReachableBinaries.ForAsync(shell, found, options, narration, cancellationToken);
        supervisor.Launch(shell with { Libraries = binaries.Libraries }, binaries);
    }
}
