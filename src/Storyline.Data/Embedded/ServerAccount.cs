namespace Storyline.Data.Embedded;

/// <summary>PostgreSQL refuses to run as root. Root therefore hands the cluster to an account without rights.</summary>
internal static class ServerAccount
{
    private const string Own = "storyline";
    private const string Last = "nobody";

    /// <summary>The account of an existing cluster, or the best one for a new cluster.</summary>
    public static async Task<Shell> ChooseAsync(ClusterMarker? marker, IProgress<string> narration, CancellationToken cancellationToken)
    {
        if (!Environment.IsPrivilegedProcess)
        {
            return new Shell(null);
        }

        if (marker is not null)
        {
            return new Shell(marker.Account);
        }

        var root = new Shell(null);
        if (await ExistsAsync(root, Own, cancellationToken))
        {
            return new Shell(Own);
        }

        var made = await root.RunAsync(
            """command -v useradd >/dev/null && useradd --system --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin "$1" """,
            [Own], cancellationToken: cancellationToken);
        if (made.Succeeded)
        {
            narration.Report($"PostgreSQL may not run as root: made the system user {Own} for it.");
        }

        return new Shell(made.Succeeded || await ExistsAsync(root, Own, cancellationToken) ? Own : Last);
    }

    private static async Task<bool> ExistsAsync(Shell root, string account, CancellationToken cancellationToken) =>
        (await root.RunAsync("""id -u "$1" """, [account], cancellationToken: cancellationToken)).Succeeded;
}
