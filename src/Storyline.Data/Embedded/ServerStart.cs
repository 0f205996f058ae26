using System.Globalization;
using Npgsql;

namespace Storyline.Data.Embedded;

/// <summary>Brings the server of one cluster up, or adopts it when it runs. The caller has the start lock.</summary>
internal sealed class ServerStart(ClusterHome home, ClusterMarker marker, EmbeddedPostgresOptions options, IProgress<string> narration, TimeProvider clock)
{
    private const string Database = "storyline";
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan SettlingTime = TimeSpan.FromSeconds(20);
    private readonly Supervisor supervisor = new(home, marker, clock);
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
            return (holding, await RunAsync(holding, alone, mayMove: true, cancellationToken));
        }
        catch
        {
            holding.Dispose();
            throw;
        }
    }

    /// <summary>Starts the server again after it died, on the same port, since connection strings name it.</summary>
    public Task<PostgresServer> RunAgainAsync(Holding holding, CancellationToken cancellationToken) =>
        RunAsync(holding, alone: false, mayMove: false, cancellationToken);

    public string ConnectionString(string database) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = ServerSettings.PortOf(home) ?? 0,
        Username = ClusterCreation.Superuser,
        Password = File.ReadAllText(home.Password),
        Database = database,
        SslMode = SslMode.Disable,
        GssEncryptionMode = GssEncryptionMode.Disable,
    }.ConnectionString;

    public Task WaitUntilGoneAsync(CancellationToken cancellationToken) => supervisor.WaitUntilGoneAsync(cancellationToken);

    private async Task<PostgresServer> RunAsync(Holding holding, bool alone, bool mayMove, CancellationToken cancellationToken)
    {
        for (var begun = clock.GetTimestamp(); ; await Task.Delay(Pause, clock, cancellationToken))
        {
            var mayTryAgain = clock.GetElapsedTime(begun) < SettlingTime;
            var running = Postmaster.Find(home, marker);
            if (running is null)
            {
                await PrepareAsync(alone, mayMove, cancellationToken);
            }

            if (alone && !supervisor.Runs)
            {
                await LaunchAsync(cancellationToken);
            }

            var logged = home.LogLength;
            var answer = await supervisor.AskAsync(holding, alone ? TimeSpan.Zero : Patience, cancellationToken);
            if (answer is null && mayTryAgain)
            {
                alone = true;
            }
            else if (answer is 0)
            {
                try
                {
                    return await ConnectAsync(adopted: running is not null, cancellationToken);
                }
                catch (NpgsqlException exception) when (exception is not PostgresException && mayTryAgain)
                {
                    // It died after it was seen.
                }
                catch (NpgsqlException exception)
                {
                    throw StartFailure.NotReached(home, exception);
                }
            }
            else if (home.LogSince(logged) is var log && !(mayTryAgain && StartFailure.IsPassing(log)))
            {
                throw StartFailure.Explain(log, home, shell.Account);
            }
        }
    }

    private async Task PrepareAsync(bool alone, bool mayMove, CancellationToken cancellationToken)
    {
        if (Postmaster.IsMisleading(home, marker, alone))
        {
            await Postmaster.MendAsync(home, shell, cancellationToken);
        }

        var kept = ServerSettings.PortOf(home);
        var port = mayMove ? ServerSettings.FreePort(kept) : kept!.Value;
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

    private async Task<PostgresServer> ConnectAsync(bool adopted, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(ConnectionString("postgres") + ";Pooling=false");
        await connection.OpenAsync(cancellationToken);
        await CreateDatabaseAsync(connection, cancellationToken);
        return new PostgresServer(
            connection.PostgreSqlVersion, connection.Port, Postmaster.Find(home, marker)?.ProcessId ?? 0, home.Folder, marker.Account, adopted);
    }

    private static async Task CreateDatabaseAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var exists = new NpgsqlCommand($"SELECT count(*) FROM pg_database WHERE datname = '{Database}'", connection);
        if (Convert.ToInt32(await exists.ExecuteScalarAsync(cancellationToken), CultureInfo.InvariantCulture) == 0)
        {
            await using var create = new NpgsqlCommand($"CREATE DATABASE {Database}", connection);
            await create.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
