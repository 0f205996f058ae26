using Storyline.Data;

namespace Storyline.Services.Core.Operations.Health;

/// <summary>Asks whether the database answers and is migrated.</summary>
public sealed class ReadinessCheck(ISchemaProbe schema)
{
    public async Task<Readiness> AskAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await schema.AskAsync(cancellationToken) is { Pending: { Count: > 0 } pending }
                ? new Readiness.NotMigrated(pending.Count)
                : new Readiness.Ready();
        }
        catch (DatabaseUnavailableException exception)
        {
            return new Readiness.NoDatabase(exception.Message);
        }
    }
}
