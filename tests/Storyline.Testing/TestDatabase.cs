namespace Storyline.Testing;

/// <summary>
/// A PostgreSQL database for one test, dropped when disposed of. What a killed run left behind is dropped by the next run.
/// The server starts with the first one in a test program and is shared by all programs that run at the time.
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly TestServer server;

    private TestDatabase(TestServer server, string connectionString)
    {
        this.server = server;
        ConnectionString = connectionString;
    }

    /// <summary>For Npgsql. The user is a superuser.</summary>
    public string ConnectionString { get; }

    /// <summary>One with the schema of this version and no rows: a copy of a template, about 20 ms.</summary>
    public static async Task<TestDatabase> CreateAsync(CancellationToken cancellationToken)
    {
        var server = await TestServer.GetAsync();
        return new TestDatabase(server, await server.CreateAsync(server.Template, cancellationToken));
    }

    /// <summary>One with nothing in it, for tests of migrations.</summary>
    public static async Task<TestDatabase> CreateEmptyAsync(CancellationToken cancellationToken)
    {
        var server = await TestServer.GetAsync();
        return new TestDatabase(server, await server.CreateAsync("template0", cancellationToken));
    }

    public async ValueTask DisposeAsync() => await server.DropAsync(ConnectionString);
}
