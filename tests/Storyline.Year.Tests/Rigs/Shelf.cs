using System.Security.Cryptography;
using Storyline.Models.Media;
using Storyline.Models.Teams;
using Storyline.Testing;

namespace Storyline.Year.Tests.Rigs;

/// <summary>The pictures of the teams: real small files. Some lie in the library twice, under two names.</summary>
internal sealed class Shelf : IDisposable
{
    private readonly Dictionary<string, MediaItem> byName = new(StringComparer.Ordinal);

    public string Folder { get; } = Directory.CreateTempSubdirectory("storyline-year-").FullName;

    public IReadOnlyCollection<MediaItem> Items => byName.Values;

    public MediaItem this[string fileName] => byName[fileName];

    /// <summary>So many pictures of a category. The number of a picture's first use is its look.</summary>
    /// <param name="looks">The look of each; two with the same one are twins.</param>
    public List<MediaItem> Make(TeamId team, string owner, string category, IEnumerable<int> looks, DateTimeOffset now)
    {
        Directory.CreateDirectory(Path.Combine(Folder, owner, category));
        var made = new List<MediaItem>();
        foreach (var look in looks)
        {
            var bytes = TinyPicture.Bytes(look, 18, 32);
            var name = $"{owner}-{category}-{made.Count + 1:0000}.png";
            var path = Path.Combine(Folder, owner, category, name);
            File.WriteAllBytes(path, bytes);
            made.Add(byName[name] = new MediaItem
            {
                Id = new MediaItemId(Ids.Of($"{owner}/{category}", made.Count + 1)),
                TeamId = team,
                FilePath = path,
                FileName = name,
                FileSize = bytes.Length,
                FileModifiedAt = now,
                ContentHash = Convert.ToHexStringLower(SHA256.HashData(bytes)),
                MimeType = "image/png",
                Width = 1080,
                Height = 1920,
                Category = category,
                Verdict = MediaVerdict.Valid,
                Source = MediaSource.Folder,
                CreatedAt = now,
                IndexedAt = now,
            });
        }

        return made;
    }

    /// <summary>The file is gone, as when somebody tidies up a folder.</summary>
    public static void Lose(MediaItem item) => File.Move(item.FilePath, item.FilePath + ".gone");

    public static void Find(MediaItem item) => File.Move(item.FilePath + ".gone", item.FilePath);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
