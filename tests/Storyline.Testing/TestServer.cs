using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Storyline.Data.Embedded;

namespace Storyline.Testing;

/// <summary>
/// One PostgreSQL for all test programs of a user: without fsync, in memory where there is a memory disk. It runs while a test program runs.
/// </summary>
internal sealed class TestServer
{
    private const string Memory = "/dev/shm";
    private const long NeededMemory = 1L << 30;

    // Raise it when the layout of the cluster's folder changes: another checkout may be running the older one.
    private const int Layout = 2;
    private static readonly Lazy<Task<TestServer>> Shared = new(StartAsync);

    private readonly EmbeddedPostgres postgres;
    private readonly NpgsqlDataSource source;
    private readonly TestTemplate template;
    private int made;

    private TestServer(EmbeddedPostgres postgres, NpgsqlDataSource source, TestTemplate template)
    {
        this.postgres = postgres;
        this.source = source;
        this.template = template;
    }

    public string Template => template.Name;

    public static Task<TestServer> GetAsync() => Shared.Value;

    public async Task<string> CreateAsync(string copyOf, CancellationToken cancellationToken)
    {
        var name = $"{TestTemplate.CopyPrefix}{Environment.ProcessId}_{Interlocked.Increment(ref made)}";
        await using var create = source.CreateCommand($"CREATE DATABASE {name} TEMPLATE {copyOf} STRATEGY wal_log");
        await create.ExecuteNonQueryAsync(cancellationToken);
        return Named(postgres, name) + ";Include Error Detail=true";
    }

    public async Task DropAsync(string connectionString)
    {
        await using var pooled = new NpgsqlConnection(connectionString);
        NpgsqlConnection.ClearPool(pooled);
        await using var drop = source.CreateCommand($"DROP DATABASE IF EXISTS {pooled.Database} WITH (FORCE)");
        await drop.ExecuteNonQueryAsync();
    }

    private static async Task<TestServer> StartAsync()
    {
        var postgres = await StartPostgresAsync();
        var template = await TestTemplate.MakeAsync(name => Named(postgres, name));
        return new TestServer(postgres, NpgsqlDataSource.Create(Named(postgres, "postgres")), template);
    }

    private static async Task<EmbeddedPostgres> StartPostgresAsync()
    {
        var environment = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        var inMemory = Directory.Exists(Memory) && new DriveInfo(Memory).AvailableFreeSpace > NeededMemory;
        var options = new EmbeddedPostgresOptions
        {
            DataFolder = Path.Combine(inMemory ? Memory : Path.GetTempPath(), $"storyline-tests-{Environment.UserName}-{Layout}"),
            BinariesFolder = environment["STORYLINE_POSTGRES_BIN"],
            SearchPath = environment["PATH"],
            Durable = false,
        };
        try
        {
            return await StartAsync(options);
        }
        catch (EmbeddedPostgresException) when (IsAbandoned(options))
        {
            return await StartAnewAsync(options);
        }
    }

    /// <summary>One program at a time looks whether it has to be thrown away: another may be making it anew at this moment.</summary>
    private static async Task<EmbeddedPostgres> StartAnewAsync(EmbeddedPostgresOptions options)
    {
        await using var turn = await TakeTurnAsync($"{options.DataFolder}.turn");
        try
        {
            return await StartAsync(options);
        }
        catch (EmbeddedPostgresException) when (IsAbandoned(options))
        {
            // Left by another version, or broken by a crash of the machine: nothing in it is worth keeping.
            Directory.Delete(options.DataFolder, recursive: true);
            return await StartAsync(options);
        }
    }

    private static async Task<FileStream> TakeTurnAsync(string path)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(100);
            }
        }
    }

    private static bool IsAbandoned(EmbeddedPostgresOptions options) => EmbeddedPostgres.Inspect(options) is EmbeddedPostgresState.Stopped;

    private static Task<EmbeddedPostgres> StartAsync(EmbeddedPostgresOptions options) => EmbeddedPostgres.StartAsync(
        options, new Progress<string>(), NullLogger<EmbeddedPostgres>.Instance, TimeProvider.System, CancellationToken.None);

    private static string Named(EmbeddedPostgres postgres, string database) =>
        new NpgsqlConnectionStringBuilder(postgres.ConnectionString) { Database = database }.ConnectionString;
}
