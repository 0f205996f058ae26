using System.IO.Enumeration;

namespace Storyline.Services.Core.Media.Indexing;

/// <summary>
/// Which thumbnails there are: their folders are listed once instead of a look at every file. Names are kept as the first half of the content's
/// hash, which no two of them share.
/// </summary>
internal sealed class ThumbnailShelf
{
    private const string Extension = ".jpg";
    private static readonly EnumerationOptions AllFolders = new() { RecurseSubdirectories = true, AttributesToSkip = 0 };
    private readonly HashSet<Guid> made = [];

    private ThumbnailShelf(string folder)
    {
        foreach (var key in new FileSystemEnumerable<Guid?>(folder, (ref entry) => KeyOf(entry.FileName), AllFolders))
        {
            if (key is { } thumbnail)
            {
                made.Add(thumbnail);
            }
        }
    }

    private ThumbnailShelf()
    {
    }

    /// <summary>Below the thumbnails' folder; named by content: moved and duplicate files share one.</summary>
    public static string NameOf(string contentHash) => Path.Combine(contentHash[..2], contentHash + Extension);

    /// <summary>Lists the folder on another thread. A folder that is not there holds none.</summary>
    public static Task<ThumbnailShelf> ListAsync(string folder, CancellationToken cancellationToken) =>
        Task.Run(() => Directory.Exists(folder) ? new ThumbnailShelf(folder) : new ThumbnailShelf(), cancellationToken);

    /// <param name="thumbnail">The first half of the hash.</param>
    public bool Has(Guid thumbnail) => made.Contains(thumbnail);

    private static Guid? KeyOf(ReadOnlySpan<char> name) =>
        name.EndsWith(Extension, StringComparison.Ordinal) && name.Length > 32 && Guid.TryParseExact(name[..32], "N", out var key) ? key : null;
}
