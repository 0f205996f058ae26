using Storyline.Cli.Operations.Configuration;
using Storyline.Data;
using Storyline.Data.Embedded;

namespace Storyline.Cli.Operations;

/// <summary>The database of this installation, for as long as it is needed: the one of DATABASE_URL, or the private one under STORYLINE_DATA.</summary>
internal sealed class DatabaseSession(string connectionString, EmbeddedPostgres? embedded) : IAsyncDisposable
{
    /// <summary>Contains the password.</summary>
    public string ConnectionString => connectionString;

    public bool IsEmbedded => embedded is not null;

    /// <exception cref="EmbeddedPostgresException">The private database cannot be used.</exception>
    public static async Task<DatabaseSession> OpenAsync(
        Settings settings, Terminal terminal, ILoggerFactory logs, CancellationToken cancellationToken)
    {
        if (settings["DATABASE_URL"].Value is { } url)
        {
            return new DatabaseSession(DatabaseUrl.ToConnectionString(url), null);
        }

        var embedded = await EmbeddedPostgres.StartAsync(
            EmbeddedOptions(settings), new Narration(terminal), logs.CreateLogger<EmbeddedPostgres>(), TimeProvider.System, cancellationToken);
        return new DatabaseSession(embedded.ConnectionString, embedded);
    }

    public static EmbeddedPostgresOptions EmbeddedOptions(Settings settings) => new()
    {
        DataFolder = settings.Value("STORYLINE_DATA"),
        BinariesFolder = settings["STORYLINE_POSTGRES_BIN"].Value,
        SearchPath = settings.SearchPath,
    };

    public async ValueTask DisposeAsync()
    {
        if (embedded is not null)
        {
            await embedded.DisposeAsync();
        }
    }
}
