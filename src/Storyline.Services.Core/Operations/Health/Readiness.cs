namespace Storyline.Services.Core.Operations.Health;

/// <summary>Whether this process can do its work.</summary>
public abstract record Readiness
{
    private Readiness()
    {
    }

    /// <summary>The database answers and has this version's schema.</summary>
    public sealed record Ready : Readiness;

    /// <summary>The database does not answer.</summary>
    /// <param name="Reason">One sentence, without the password.</param>
    public sealed record NoDatabase(string Reason) : Readiness;

    /// <summary>The database answers, but its schema is older than this version.</summary>
    /// <param name="Pending">How many migrations wait.</param>
    public sealed record NotMigrated(int Pending) : Readiness;
}
