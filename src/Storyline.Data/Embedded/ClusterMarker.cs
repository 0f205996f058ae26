using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Storyline.Data.Embedded;

/// <summary>Lies inside a data folder and proves that Storyline made it. A data folder without it is never touched.</summary>
/// <param name="Id">Random, part of the server's cluster name.</param>
/// <param name="Major">The major version of PostgreSQL that made the cluster.</param>
/// <param name="Account">The operating system's user that owns the files.</param>
internal sealed record ClusterMarker(Guid Id, int Major, string Account)
{
    private const string FileName = "storyline.json";

    public string ToJson() => JsonSerializer.Serialize(this);

    /// <summary>
    /// What the server's processes carry in their command lines, so that they can be told from all others, and a copied folder's from the original's.
    /// </summary>
    public string NameIn(ClusterHome home) =>
        "storyline-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Id:N} {home.Folder}")))[..16];

    public static string PathIn(string dataFolder) => Path.Combine(dataFolder, FileName);

    /// <summary>The marker of an existing cluster.</summary>
    /// <exception cref="EmbeddedPostgresException">There is a cluster, but it is not ours, or its version was changed.</exception>
    public static ClusterMarker Read(ClusterHome home)
    {
        var path = PathIn(home.Data);
        if (!File.Exists(path))
        {
            throw new EmbeddedPostgresException(
                $"{home.Data} holds a PostgreSQL database that Storyline did not make, so it was left alone: choose another folder with STORYLINE_DATA, {EmbeddedPostgresException.OrDatabaseUrl}.");
        }

        try
        {
            var marker = JsonSerializer.Deserialize<ClusterMarker>(File.ReadAllText(path)) ?? throw new JsonException("it is empty");
            var version = File.ReadAllText(Path.Combine(home.Data, "PG_VERSION"));
            return marker with { Major = int.Parse(version, CultureInfo.InvariantCulture) };
        }
        catch (Exception exception) when (exception is JsonException or FormatException)
        {
            throw new EmbeddedPostgresException(
                $"The database in {home.Data} is damaged ({exception.Message.TrimEnd('.')}): restore the folder from a backup, or move it away to start with an empty one.", exception);
        }
    }
}
