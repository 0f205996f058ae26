using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace Storyline.Data.Embedded;

/// <summary>
/// This process's share in the private PostgreSQL of a data folder. Any number of processes may hold one at a time; the server stops when the
/// last of them is disposed of or dies, even by kill -9, and is started again when it dies itself.
/// </summary>
public sealed class EmbeddedPostgres : IAsyncDisposable
{
    private readonly string folder;
    private readonly ServerStart start;
    private readonly Holding holding;
    private readonly ServerWatch watch;
    private readonly TimeProvider clock;

    private EmbeddedPostgres(
        string folder, ServerStart start, Holding holding, PostgresServer server, TimeProvider clock, ILogger logger)
    {
        this.folder = folder;
        this.start = start;
        this.holding = holding;
        this.clock = clock;
        Server = server;
        ConnectionString = start.ConnectionString("storyline");
        watch = new ServerWatch(start.ConnectionString("postgres"), RunAgainAsync, clock, logger);
    }

    /// <summary>For Npgsql; names the database <c>storyline</c>, which exists. Contains the password. Valid until disposal, also over a restart of the server.</summary>
    public string ConnectionString { get; }

    public PostgresServer Server { get; private set; }

    /// <summary>Makes the cluster if there is none, starts the server if it does not run, and returns when it accepts connections.</summary>
    /// <param name="narration">Told in plain sentences what takes time or changes the machine.</param>
    /// <exception cref="EmbeddedPostgresException">It cannot be done; the message says what to do about it.</exception>
    public static async Task<EmbeddedPostgres> StartAsync(
        EmbeddedPostgresOptions options, IProgress<string> narration, ILogger<EmbeddedPostgres> logger, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (OperatingSystem.IsWindows())
        {
            throw new EmbeddedPostgresException("Storyline brings no PostgreSQL of its own on Windows: set DATABASE_URL to a PostgreSQL server, or run Storyline in WSL.");
        }

        var folder = ClusterPlace.FolderOf(options);
        try
        {
            Directory.CreateDirectory(folder);
            using var turn = await StartLock.TakeAsync(folder, clock, cancellationToken);
            var (home, marker) = ClusterPlace.Existing(options) ?? await MakeAsync(options, narration, clock, cancellationToken);
            RefuseOtherOwner(home, marker);
            var start = new ServerStart(home, marker, options, narration, clock);
            var (holding, server) = await start.HoldAsync(cancellationToken);
            return new EmbeddedPostgres(folder, start, holding, server, clock, logger);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            throw EmbeddedPostgresException.For(folder, exception);
        }
    }

    /// <summary>Looks at a data folder without changing anything or waiting for anybody.</summary>
    /// <exception cref="EmbeddedPostgresException">What is there is not ours, or may not be read.</exception>
    public static EmbeddedPostgresState Inspect(EmbeddedPostgresOptions options)
    {
        try
        {
            return ClusterPlace.Existing(options) switch
            {
                null => new EmbeddedPostgresState.Absent(),
                var (home, marker) when Postmaster.Find(home, marker) is { } postmaster =>
                    new EmbeddedPostgresState.Running(home.Folder, marker.Major, ServerSettings.PortOf(home) ?? 0, postmaster.ProcessId),
                var (home, marker) => new EmbeddedPostgresState.Stopped(home.Folder, marker.Major),
            };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            throw EmbeddedPostgresException.For(ClusterPlace.FolderOf(options), exception);
        }
    }

    /// <summary>Gives the share back. The last one to do so waits until the server has stopped.</summary>
    public async ValueTask DisposeAsync()
    {
        await watch.DisposeAsync();
        using var turn = await StartLock.TakeAsync(folder, clock, CancellationToken.None);
        await start.LeaveAsync(holding, CancellationToken.None);
    }

    private static async Task<(ClusterHome Home, ClusterMarker Marker)> MakeAsync(
        EmbeddedPostgresOptions options, IProgress<string> narration, TimeProvider clock, CancellationToken cancellationToken)
    {
        var shell = await ServerAccount.ChooseAsync(null, narration, cancellationToken);
        var found = await PostgresBinaries.FindAsync(options, null, cancellationToken);
        var binaries = await ReachableBinaries.ForAsync(shell, found, options, narration, cancellationToken);
        var id = Guid.CreateVersion7(clock.GetUtcNow());
        var home = await ClusterPlace.MakeAsync(options, shell, id, narration, cancellationToken);
        narration.Report($"Making the database with PostgreSQL {binaries.Version} in {home.Folder}.");
        return (home, await ClusterCreation.RunAsync(home, id, shell, binaries, options.Durable, cancellationToken));
    }

    private static void RefuseOtherOwner(ClusterHome home, ClusterMarker marker)
    {
        if (!Environment.IsPrivilegedProcess && marker.Account != Environment.UserName)
        {
            throw new EmbeddedPostgresException(
                $"The database in {home.Folder} belongs to the user {marker.Account}: start Storyline as that user or as root, or choose another folder with STORYLINE_DATA.");
        }
    }

    private async Task RunAgainAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var turn = await StartLock.TakeAsync(folder, clock, cancellationToken);
            var server = await start.RunAgainAsync(holding, cancellationToken);
            Server = Server with { ProcessId = server.ProcessId };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            throw EmbeddedPostgresException.For(folder, exception);
        }
    }
}
