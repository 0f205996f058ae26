using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Storyline.Data;

internal sealed class SchemaProbe(StorylineDbContext database) : ISchemaProbe
{
    public async Task<SchemaStatus> AskAsync(CancellationToken cancellationToken)
    {
        try
        {
            var applied = (await database.Database.GetAppliedMigrationsAsync(cancellationToken)).ToArray();
            return new SchemaStatus(applied, [.. database.Database.GetMigrations().Except(applied)]);
        }
        catch (NpgsqlException exception)
        {
            throw DatabaseUnavailableException.For(database.Database.GetConnectionString()!, exception);
        }
    }
}
