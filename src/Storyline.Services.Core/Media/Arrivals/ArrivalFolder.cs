using Microsoft.Extensions.Options;
using Storyline.Models.Media;

namespace Storyline.Services.Core.Media.Arrivals;

/// <summary>Where files from chats lie until they have a category.</summary>
public sealed class ArrivalFolder(IOptions<LibraryOptions> options)
{
    private string Folder => options.Value.ArrivalFolder;

    /// <summary>Writes an arrival's file in one step and returns its path: no half file is ever taken for a whole one.</summary>
    public async Task<string> KeepAsync(MediaArrivalId id, Func<Stream, Task> write)
    {
        Directory.CreateDirectory(Folder);
        var whole = Path.Combine(Folder, id.ToString());
        var half = whole + ".part";
        try
        {
            await using (var file = File.Create(half))
            {
                await write(file);
            }

            File.Move(half, whole, overwrite: true);
            return whole;
        }
        finally
        {
            Drop(half);
        }
    }

    /// <summary>Removes files of arrivals that are sorted. What cannot be removed now is swept later.</summary>
    public static void Drop(IEnumerable<MediaArrival> arrivals)
    {
        foreach (var path in arrivals.Select(arrival => arrival.FilePath).OfType<string>())
        {
            Drop(path);
        }
    }

    /// <summary>Removes files that were written before then: whoever they belonged to is forgotten. Returns how many.</summary>
    public int Sweep(DateTimeOffset before)
    {
        var old = Directory.Exists(Folder) ? new DirectoryInfo(Folder).GetFiles().Where(file => file.LastWriteTimeUtc < before.UtcDateTime).ToList() : [];
        old.ForEach(file => Drop(file.FullName));
        return old.Count;
    }

    private static void Drop(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            // Somebody reads it at this moment.
        }
    }
}
