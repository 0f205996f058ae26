using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Storyline.Data.Embedded;

/// <summary>
/// Finds the folder of the cluster that belongs to a data folder. It is <c>postgres</c> inside it, unless root started Storyline on a data folder
/// that the unprivileged account cannot reach: then the file <c>location</c> there says where, and which cluster it must be.
/// </summary>
internal sealed record ClusterPlace(string Folder, Guid Id)
{
    public static string FolderOf(EmbeddedPostgresOptions options) => Path.Combine(Path.GetFullPath(options.DataFolder), "postgres");

    /// <summary>The existing cluster, or null when none was made yet.</summary>
    /// <exception cref="EmbeddedPostgresException">What is there is not ours, or is not where the location says.</exception>
    public static (ClusterHome Home, ClusterMarker Marker)? Existing(EmbeddedPostgresOptions options)
    {
        var home = new ClusterHome(FolderOf(options));
        if (File.Exists(Path.Combine(home.Folder, "PG_VERSION")))
        {
            throw new EmbeddedPostgresException(
                $"{home.Folder} itself is a PostgreSQL database that Storyline did not make, so it was left alone: choose another folder with STORYLINE_DATA, {EmbeddedPostgresException.OrDatabaseUrl}.");
        }

        var location = LocationFile(options);
        if (!File.Exists(location))
        {
            return home.HasData ? (home, ClusterMarker.Read(home)) : null;
        }

        var place = JsonSerializer.Deserialize<ClusterPlace>(File.ReadAllText(location))!;
        var elsewhere = new ClusterHome(place.Folder);
        if (elsewhere.HasData && ClusterMarker.Read(elsewhere) is var marker && marker.Id == place.Id)
        {
            return (elsewhere, marker);
        }

        throw new EmbeddedPostgresException(
            $"The database of {options.DataFolder} should be in {place.Folder}, and {(elsewhere.HasData ? "another one is there" : "nothing is there")}: put it back, or delete {location} to start with an empty database.");
    }

    /// <summary>Makes the folder for a new cluster, in the data folder when the account can reach it, and hands it to the account.</summary>
    public static async Task<ClusterHome> MakeAsync(
        EmbeddedPostgresOptions options, Shell shell, Guid id, IProgress<string> narration, CancellationToken cancellationToken)
    {
        var usual = FolderOf(options);
        if (shell.UserName is null || await HandOverAsync(usual, shell, cancellationToken))
        {
            return new ClusterHome(usual);
        }

        var stable = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(usual)))[..12];
        var place = new ClusterPlace(Path.Combine(options.ReachableFolder, $"{stable}-{id:N}"), id);
        await new Shell(null).RunAsync("""mkdir -p "$1" && chmod 755 "$1" """, [options.ReachableFolder], cancellationToken: cancellationToken);
        var older = Directory.Exists(options.ReachableFolder) ? Directory.GetDirectories(options.ReachableFolder, $"{stable}-*") : [];
        if (older.Length > 0)
        {
            narration.Report($"An older database of this data folder lies in {string.Join(" and ", older)}; it is left alone, delete it when it is not needed.");
        }

        if (!await HandOverAsync(place.Folder, shell, cancellationToken))
        {
            throw new EmbeddedPostgresException(
                $"PostgreSQL may not run as root, and the user {shell.Account} can reach neither {usual} nor {options.ReachableFolder}: choose a folder that it can reach with STORYLINE_DATA, {EmbeddedPostgresException.OrDatabaseUrl}.");
        }

        narration.Report($"The user {shell.Account} cannot reach {usual}: the database is kept in {place.Folder}.");
        await File.WriteAllTextAsync(LocationFile(options), JsonSerializer.Serialize(place), cancellationToken);
        return new ClusterHome(place.Folder);
    }

    private static string LocationFile(EmbeddedPostgresOptions options) => Path.Combine(FolderOf(options), "location");

    private static async Task<bool> HandOverAsync(string folder, Shell shell, CancellationToken cancellationToken)
    {
        var root = await new Shell(null).RunAsync(
            """mkdir -p "$1" && chmod 700 "$1" && chown -h "$2:" "$1" """, [folder, shell.Account], cancellationToken: cancellationToken);
        return root.Succeeded
            && (await shell.RunAsync("""cd "$1" && : >reachable && rm reachable""", [folder], cancellationToken: cancellationToken)).Succeeded;
    }
}
