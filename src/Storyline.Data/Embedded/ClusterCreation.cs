using System.Security.Cryptography;

namespace Storyline.Data.Embedded;

/// <summary>Makes a new cluster beside its final name and renames it last: a cluster is either whole or not there.</summary>
internal static class ClusterCreation
{
    public const string Superuser = "storyline";

    private const string Script =
        """
        home=$1 programs=$2 marker=$3; shift 3
        umask 077
        cd "$home" && chmod 700 . && rm -rf data.tmp-* && cat >password || exit 1
        new=data.tmp-$$
        "$programs/initdb" -D "$new" -A scram-sha-256 --pwfile=password -E UTF8 --no-instructions "$@" &&
          printf '%s\n' "$marker" >"$new/storyline.json" &&
          printf '%s\n' "include_if_exists = '../storyline.conf'" '# Your own settings go below: the last one wins.' >>"$new/postgresql.conf" &&
          mv "$new" data
        """;

    public static async Task<ClusterMarker> RunAsync(
        ClusterHome home, Guid id, Shell shell, PostgresBinaries binaries, bool durable, CancellationToken cancellationToken)
    {
        var marker = new ClusterMarker(id, binaries.Major, shell.Account);
        var password = RandomNumberGenerator.GetHexString(32, lowercase: true);
        string[] arguments = [home.Folder, binaries.Folder, marker.ToJson(), "-U", Superuser, .. Locale(binaries.Major), .. durable ? (string[])[] : ["--no-sync"]];
        var made = await (shell with { Libraries = binaries.Libraries }).RunAsync(Script, arguments, password, cancellationToken);
        return made.Succeeded
            ? marker
            : throw StartFailure.Explain(made.Output, home, shell.Account);
    }

    // Code points decide the order everywhere: since 17 PostgreSQL brings that itself, before it is the C library's.
    private static string[] Locale(int major) => major >= 17
        ? ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
        : OperatingSystem.IsMacOS() ? ["--locale=C"] : ["--locale=C.UTF-8"];
}
