using Npgsql;

namespace Storyline.Data;

internal sealed class SchemaProbe(NpgsqlDataSource database) : ISchemaProbe
{
    public async Task<SchemaStatus> AskAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await database.OpenConnectionAsync(cancellationToken);
            return await SchemaHistory.ReadAsync(connection, cancellationToken);
        }
        catch (NpgsqlException exception)
        {
            throw DatabaseUnavailableException.For(database.ConnectionString, exception);
        }
    }
}
