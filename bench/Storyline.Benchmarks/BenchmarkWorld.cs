using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Storyline.Data;
using Storyline.Data.Embedded;
using Storyline.Models.Teams;
using Storyline.Services.Core;
using Storyline.Services.Core.Teams;
using Storyline.Services.Integrations;

namespace Storyline.Benchmarks;

/// <summary>A PostgreSQL of its own with full durability, the product's services on top of it, and a folder that is removed afterwards.</summary>
internal sealed class BenchmarkWorld : IAsyncDisposable
{
    private readonly EmbeddedPostgres postgres;
    private readonly ServiceProvider services;

    private BenchmarkWorld(EmbeddedPostgres postgres, ServiceProvider services, string folder)
    {
        this.postgres = postgres;
        this.services = services;
        Folder = folder;
    }

    public string Folder { get; }

    public string ConnectionString => postgres.ConnectionString;

    public static async Task<BenchmarkWorld> StartAsync(CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("storyline-bench-").FullName;
        var postgres = await EmbeddedPostgres.StartAsync(
            new EmbeddedPostgresOptions { DataFolder = folder }, new Progress<string>(), NullLogger<EmbeddedPostgres>.Instance, TimeProvider.System, cancellationToken);
        await DatabaseMigrator.MigrateAsync(postgres.ConnectionString, cancellationToken);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Library:Folder"] = Path.Combine(folder, "media"),
            ["Library:ThumbnailFolder"] = Path.Combine(folder, "thumbnails"),
            ["Library:ArrivalFolder"] = Path.Combine(folder, "arrivals"),
            ["Telegram:BotToken"] = "1:benchmark",
            ["Telegram:ChannelId"] = "-1",
            ["Telegram:AdminChatId"] = "1",
            ["ChatDefaults:PostsPerDay"] = "25",
            ["ChatDefaults:PostingHoursStart"] = "8",
            ["ChatDefaults:PostingHoursEnd"] = "22",
        }).Build();
        var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddSingleton<Microsoft.Extensions.Logging.ILoggerFactory>(NullLoggerFactory.Instance)
            .AddLogging()
            .AddStorylineData(postgres.ConnectionString)
            .AddStorylineIntegrations()
            .AddStorylineCore(configuration)
            .BuildServiceProvider();
        return new BenchmarkWorld(postgres, services, folder);
    }

    /// <summary>Runs in a scope of its own, as a request would.</summary>
    public async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    public Task<Team> TeamAsync(CancellationToken cancellationToken) =>
        InScopeAsync(scope => scope.GetRequiredService<TeamSetup>().EnsureTeamAsync("Benchmark", cancellationToken));

    /// <summary>Runs statements past the product, and reads what they return.</summary>
    public async Task RunSqlAsync(string sql, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync(cancellationToken);
        foreach (var statement in sql.Split(";\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            await using var command = new NpgsqlCommand(statement, connection) { CommandTimeout = 1800 };
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
            {
                _ = reader.FieldCount;
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await postgres.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
