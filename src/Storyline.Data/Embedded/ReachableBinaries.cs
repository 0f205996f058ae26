using System.Security.Cryptography;

namespace Storyline.Data.Embedded;

/// <summary>A checkout may lie where the unprivileged account cannot look, for example under /root. Root then copies the programs once.</summary>
internal static class ReachableBinaries
{
    public static async Task<PostgresBinaries> ForAsync(
        Shell shell, PostgresBinaries binaries, EmbeddedPostgresOptions options, IProgress<string> narration, CancellationToken cancellationToken)
    {
        if (shell.UserName is null || await RunsAsync(shell, binaries, cancellationToken))
        {
            return binaries;
        }

        var source = binaries.NativeFolder ?? throw new EmbeddedPostgresException(
            $"PostgreSQL may not run as root, and the user {shell.Account} cannot run the programs in {binaries.Folder}: let that user read them, or start Storyline as an ordinary user, {EmbeddedPostgresException.OrDatabaseUrl}.");
        var target = Path.Combine(options.ReachableFolder, $"postgresql-{binaries.Version}-{await FingerprintAsync(binaries, cancellationToken)}");
        if (!Directory.Exists(target))
        {
            narration.Report($"The user {shell.Account} cannot reach {source}: copying PostgreSQL to {target}.");
            var copied = await new Shell(null).RunAsync(
                """
                mkdir -p "$3" && chmod 755 "$3" && rm -rf "$2.$4" && cp -RP "$1" "$2.$4" && chmod -R a+rX "$2.$4" || exit 1
                mv "$2.$4" "$2" 2>/dev/null || rm -rf "$2.$4"
                """,
                [source, target, options.ReachableFolder, $"{Environment.ProcessId}"], cancellationToken: cancellationToken);
            if (!copied.Succeeded)
            {
                throw new EmbeddedPostgresException(
                    $"PostgreSQL could not be copied to {options.ReachableFolder}, where the user {shell.Account} can run it ({copied.Output.Trim()}): mend that, {EmbeddedPostgresException.OrDatabaseUrl}.");
            }
        }

        return binaries with { Folder = Path.Combine(target, "bin"), NativeFolder = target };
    }

    private static async Task<bool> RunsAsync(Shell shell, PostgresBinaries binaries, CancellationToken cancellationToken) =>
        (await (shell with { Libraries = binaries.Libraries }).RunAsync(
            """ "$1/initdb" --version && "$1/postgres" --version """, [binaries.Folder], cancellationToken: cancellationToken)).Succeeded;

    private static async Task<string> FingerprintAsync(PostgresBinaries binaries, CancellationToken cancellationToken)
    {
        await using var program = File.OpenRead(Path.Combine(binaries.Folder, "postgres"));
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(program, cancellationToken))[..12];
    }
}
