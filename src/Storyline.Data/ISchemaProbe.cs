namespace Storyline.Data;

/// <summary>Asks the database in use how far its schema is.</summary>
public interface ISchemaProbe
{
    /// <exception cref="DatabaseUnavailableException">The database does not answer.</exception>
    Task<SchemaStatus> AskAsync(CancellationToken cancellationToken);
}
