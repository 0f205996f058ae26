namespace Storyline.Data.Embedded;

/// <summary>What is to be seen from outside, without starting or touching anything.</summary>
public abstract record EmbeddedPostgresState
{
    private EmbeddedPostgresState()
    {
    }

    /// <summary>No database was made in this data folder yet.</summary>
    public sealed record Absent : EmbeddedPostgresState;

    /// <summary>There is one, and nobody uses it now.</summary>
    /// <param name="Folder">Holds <c>data</c> and <c>server.log</c>.</param>
    /// <param name="Major">The major version that made it.</param>
    public sealed record Stopped(string Folder, int Major) : EmbeddedPostgresState;

    /// <summary>It runs.</summary>
    public sealed record Running(string Folder, int Major, int Port, int ProcessId) : EmbeddedPostgresState;
}
