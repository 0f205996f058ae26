using System.Security.Cryptography;
using System.Text;
using Storyline.Models.Media;
using Storyline.Models.Teams;

namespace Storyline.Testing.Worlds;

/// <summary>Pictures for a library: real files, invented facts.</summary>
internal static class WorldPictures
{
    private static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    public static MediaItem Make(DirectoryInfo folder, string path, TeamId team, DateTimeOffset now)
    {
        var file = Path.Combine(folder.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, Png);
        return new MediaItem
        {
            Id = MediaItemId.New(now),
            TeamId = team,
            FilePath = file,
            FileName = Path.GetFileName(path),
            FileSize = Png.Length,
            FileModifiedAt = now,
            ContentHash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path))),
            MimeType = "image/png",
            Width = 1080,
            Height = 1920,
            Category = path.Split('/')[0],
            Verdict = MediaVerdict.Valid,
            Source = MediaSource.Folder,
            CreatedAt = now,
            IndexedAt = now,
        };
    }
}
