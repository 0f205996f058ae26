using System.Globalization;
using System.Text.RegularExpressions;

namespace Storyline.Data.Embedded;

/// <summary>The programs <c>postgres</c>, <c>initdb</c> and <c>pg_ctl</c> of one version.</summary>
/// <param name="Folder">Where they lie.</param>
/// <param name="Version">For example 18.4.</param>
/// <param name="NativeFolder">The npm package they belong to, if any.</param>
internal sealed partial record PostgresBinaries(string Folder, Version Version, string? NativeFolder)
{
    public const int Oldest = 15;

    public int Major => Version.Major;

    /// <summary>The shared libraries that come with the programs.</summary>
    public string? Libraries => NativeFolder is null ? null : Path.Combine(NativeFolder, "lib");

    /// <summary>The first usable programs in the order that <see cref="EmbeddedPostgresOptions.BinariesFolder"/> states.</summary>
    /// <param name="major">Only this major version, that of an existing cluster; null: any from 15 on.</param>
    /// <exception cref="EmbeddedPostgresException">There are none.</exception>
    public static async Task<PostgresBinaries> FindAsync(EmbeddedPostgresOptions options, int? major, CancellationToken cancellationToken)
    {
        var unfit = new List<string>();
        foreach (var (folder, nativeFolder) in BinariesSearch.Candidates(options).Distinct())
        {
            if (nativeFolder is not null)
            {
                NpmPackage.Complete(nativeFolder);
            }

            var candidate = new PostgresBinaries(folder, new Version(), nativeFolder);
            var answer = await new Shell(null, candidate.Libraries).RunAsync(
                """ "$1/postgres" --version """, [folder], cancellationToken: cancellationToken);
            if (answer.Succeeded && VersionPattern().Match(answer.Output) is { Success: true } match)
            {
                var version = new Version(Number(match.Groups[1]), Number(match.Groups[2]));
                if (version.Major >= Oldest && (major is null || version.Major == major))
                {
                    return candidate with { Version = version };
                }

                unfit.Add($"{folder} is version {version}");
            }
            else
            {
                unfit.Add($"{folder} does not run here: {Reason(answer.Output)}");
            }
        }

        throw Missing(options, major, unfit);
    }

    private static EmbeddedPostgresException Missing(EmbeddedPostgresOptions options, int? major, List<string> unfit)
    {
        var found = unfit.Count > 0
            ? $" ({string.Join("; ", unfit)})"
            : options.BinariesFolder is { } only ? $" (there is none in {only}, which STORYLINE_POSTGRES_BIN names)" : "";
        return new EmbeddedPostgresException(major is { } needed
            ? $"The database was made by PostgreSQL {needed}, and no PostgreSQL {needed} was found{found}: install that version, or move the database folder away to start with an empty one, {EmbeddedPostgresException.OrDatabaseUrl}."
            : $"No PostgreSQL {Oldest} or newer was found{found}: install one (for example apt install postgresql), name its folder with STORYLINE_POSTGRES_BIN, {EmbeddedPostgresException.OrDatabaseUrl}.");
    }

    // A program for glibc on a system with musl: the shell says «not found» of a file that is there.
    private static string Reason(string output) => output.Contains("not found", StringComparison.Ordinal) && !output.Contains(".so", StringComparison.Ordinal)
        ? "it needs glibc, which this system does not have"
        : output.Trim().Split('\n')[0];

    private static int Number(Group digits) => digits.Success ? int.Parse(digits.Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"\(PostgreSQL\) (\d+)(?:\.(\d+))?")]
    private static partial Regex VersionPattern();
}
