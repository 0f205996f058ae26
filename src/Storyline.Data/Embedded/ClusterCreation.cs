using System.Security.Cryptography;

namespace Storyline.Data.Embedded;

/// <summary>Makes a new cluster beside its final name and renames it last: a cluster is either whole or not there.</summary>
internal static class ClusterCreation
{
    public const string Superuser = "storyline";

    private const string Making =
        """
        home=$1 programs=$2 new=$3 marker=$4; shift 4
        umask 077
        cd "$home" && chmod 700 . && rm -rf data.tmp-* && mkdir "$new" && cat >"$new/password" &&
          "$programs/initdb" -D "$new/data" -A scram-sha-256 --pwfile="$new/password" -E UTF8 --no-instructions "$@" &&
          mv "$new/password" "$new/data/storyline.password" &&
          printf '%s\n' "$marker" >"$new/data/storyline.json" &&
          printf '%s\n' "include_if_exists = '../storyline.conf'" '# Your own settings go below: the last one wins.' >>"$new/data/postgresql.conf"
        """;

    // A step of its own: were Storyline killed while initdb runs, nothing may get the final name later on.
    private const string Naming = """cd "$1" && [ ! -e data ] && mv "$2/data" data && rmdir "$2" """;

    public static async Task<ClusterMarker> RunAsync(
        ClusterHome home, Guid id, Shell shell, PostgresBinaries binaries, bool durable, CancellationToken cancellationToken)
    {
        var marker = new ClusterMarker(id, binaries.Major, shell.Account);
        var attempt = $"data.tmp-{id:N}";
        var password = RandomNumberGenerator.GetHexString(32, lowercase: true);
        var made = await (shell with { Libraries = binaries.Libraries }).RunAsync(
            Making,
            [home.Folder, binaries.Folder, attempt, marker.ToJson(), "-U", Superuser, .. Locale(binaries.Major), .. durable ? (string[])[] : ["--no-sync"]],
            password, cancellationToken);
        var named = made.Succeeded ? await shell.RunAsync(Naming, [home.Folder, attempt], cancellationToken: cancellationToken) : made;
        return named.Succeeded ? marker : throw StartFailure.Explain(named.Output, home, shell.Account);
    }

    // Code points decide the order everywhere: since 17 PostgreSQL brings that itself, before it is the C library's.
    private static string[] Locale(int major) => major >= 17
        ? ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
        : OperatingSystem.IsMacOS() ? ["--locale=C"] : ["--locale=C.UTF-8"];
}
