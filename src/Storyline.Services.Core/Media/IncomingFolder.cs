using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using Storyline.Models;

namespace Storyline.Services.Core.Media;

/// <summary>
/// Where files wait until they are whole and known to be good: a hidden folder of the library, on the same disk, so that the last step is one move.
/// No index looks into it. What a killed process left is removed later.
/// </summary>
public sealed class IncomingFolder(IOptions<LibraryOptions> options, TimeProvider clock)
{
    private const int FileExistsOnUnix = 17;
    private const int FileExistsOnWindows = unchecked((int)0x80070050);
    private static readonly TimeSpan Abandoned = TimeSpan.FromHours(1);

    private string Folder => Path.Combine(options.Value.Folder, ".incoming");

    /// <summary>Removes what nobody has written to for an hour.</summary>
    public void Sweep()
    {
        if (!Directory.Exists(Folder))
        {
            return;
        }

        foreach (var file in Directory.EnumerateFiles(Folder).Where(file => clock.GetUtcNow() - File.GetLastWriteTimeUtc(file) > Abandoned))
        {
            TryDelete(file);
        }
    }

    /// <summary>Writes a stream to a new file, as far as the limit allows. What was written is gone when this fails.</summary>
    /// <returns>The file, or why there is none.</returns>
    internal async Task<(FileInfo? File, string? Problem)> ReceiveAsync(Stream content, CancellationToken cancellationToken)
    {
        var limit = options.Value.MaxUploadMegabytes * 1_000_000L;
        var path = Path.Combine(Folder, $"{Guid.CreateVersion7(clock.GetUtcNow())}.part");
        var isWhole = false;
        try
        {
            Directory.CreateDirectory(Folder);
            await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read, bufferSize: 0, FileOptions.Asynchronous);
            var buffer = new byte[128 * 1024];
            while (await ReadAsync(content, buffer, cancellationToken) is > 0 and var read)
            {
                if (file.Length + read > limit)
                {
                    return (null, $"It has more than {options.Value.MaxUploadMegabytes} MB, which is the most that is taken in: save it smaller, or put it into the library's folder and index that.");
                }

                await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            }

            file.Flush(flushToDisk: true);
            isWhole = true;
            return (new FileInfo(path), null);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            return (null, WhyNotWritten(trouble));
        }
        finally
        {
            if (!isWhole)
            {
                TryDelete(path);
            }
        }
    }

    /// <summary>Moves a received file to its place without ever replacing another. Returns where it is, or why it could not be moved.</summary>
    /// <param name="library">The team's folder.</param>
    /// <param name="isTaken">Whether the library means another picture by a path, perhaps one whose file is gone.</param>
    internal async Task<(FileInfo? File, string? Problem)> PlaceAsync(
        FileInfo received, string library, string category, string name, Func<string, Task<bool>> isTaken)
    {
        try
        {
            var folder = Directory.CreateDirectory(Path.Combine(library, category)).FullName;
            for (var number = 1; ; number++)
            {
                var path = Path.Combine(folder, FileNames.Numbered(name, number));
                if (!await isTaken(path) && TryMove(received.FullName, path))
                {
                    return (new FileInfo(path), null);
                }
            }
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            return (null, WhyNotWritten(trouble));
        }
    }

    internal static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            // It is in nobody's way where it lies, and the next sweep tries again.
        }
    }

    // On Unix File.Move looks whether the target is there and then renames over whatever is: an upload of the same name could come in between, and
    // its file would be lost. So the name is claimed first, by the one call that creates a file or fails.
    private bool TryMove(string from, string to)
    {
        using var claim = TryClaim(to);
        if (claim is null || Path.Exists(to))
        {
            return false;
        }

        File.Move(from, to, overwrite: false);
        return true;
    }

    private FileStream? TryClaim(string path)
    {
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)));
        try
        {
            return new FileStream(Path.Combine(Folder, $"{name}.name"), FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose);
        }
        catch (IOException taken) when (taken.HResult is FileExistsOnUnix or FileExistsOnWindows)
        {
            return null;
        }
    }

    private static async Task<int> ReadAsync(Stream content, byte[] buffer, CancellationToken cancellationToken)
    {
        try
        {
            return await content.ReadAsync(buffer, cancellationToken);
        }
        catch (IOException broken)
        {
            throw new InvalidRequestException($"The file did not arrive whole ({broken.Message.TrimEnd('.')}): send it again.");
        }
    }

    private string WhyNotWritten(Exception trouble) =>
        $"The library's folder {options.Value.Folder} cannot be written ({trouble.Message.TrimEnd('.')}): check its space and permissions.";
}
