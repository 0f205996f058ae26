using System.Globalization;
using Npgsql;

namespace Storyline.Data.Embedded;

/// <summary>Storyline's database in the server of one cluster, and how it is reached.</summary>
internal sealed class ServerDatabase(ClusterHome home, ClusterMarker marker)
{
    private const string Name = "storyline";

    public string ConnectionString(string name) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = ServerSettings.PortOf(home) ?? 0,
        Username = ClusterCreation.Superuser,
        Password = File.ReadAllText(home.Password),
        Database = name,
        SslMode = SslMode.Disable,
        GssEncryptionMode = GssEncryptionMode.Disable,
    }.ConnectionString;

    /// <summary>Connects once, and makes the database if there is none.</summary>
    /// <exception cref="NpgsqlException">Nothing listens, or the server does not let Storyline in.</exception>
    public async Task<PostgresServer> ConnectAsync(bool adopted, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(ConnectionString("postgres") + ";Pooling=false");
        await connection.OpenAsync(cancellationToken);
        await CreateDatabaseAsync(connection, cancellationToken);
        return new PostgresServer(
            connection.PostgreSqlVersion, connection.Port, Postmaster.Recorded(home) ?? 0, home.Folder, marker.Account, adopted);
    }

    private static async Task CreateDatabaseAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var exists = new NpgsqlCommand($"SELECT count(*) FROM pg_database WHERE datname = '{Name}'", connection);
        if (Convert.ToInt32(await exists.ExecuteScalarAsync(cancellationToken), CultureInfo.InvariantCulture) == 0)
        {
            await using var create = new NpgsqlCommand($"CREATE DATABASE {Name}", connection);
            await create.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
