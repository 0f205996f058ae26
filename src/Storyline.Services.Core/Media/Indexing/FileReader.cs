using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using Storyline.Services.Domain.Media;
using Storyline.Services.Integrations.Imaging;

namespace Storyline.Services.Core.Media.Indexing;

/// <summary>Reads one file: its hash as a stream, its picture or clip, its thumbnail.</summary>
internal sealed class FileReader(IMediaExaminer examiner, IOptions<LibraryOptions> options)
{
    private const int BufferSize = 1 << 20;

    /// <summary>What the file is; a reason when it could not be read or changed meanwhile.</summary>
    public async Task<(FileFindings? Findings, string? Problem)> ReadAsync(string root, FileInfo file, CancellationToken cancellationToken)
    {
        try
        {
            if (file.Length == 0)
            {
                return (null, "It is empty, or no ordinary file: replace or remove it.");
            }

            var hash = await HashAsync(file, cancellationToken);
            var thumbnail = ThumbnailShelf.NameOf(hash);
            var seen = await examiner.ExamineAsync(file.FullName, Path.Combine(options.Value.ThumbnailFolder, thumbnail), cancellationToken);
            var again = new FileInfo(file.FullName);
            if (!again.Exists || again.Length != file.Length || again.LastWriteTimeUtc != file.LastWriteTimeUtc)
            {
                return (null, "It changed while it was being read: index again when it is complete.");
            }

            return (new FileFindings(file, Path.GetRelativePath(root, file.FullName), hash, seen.Probe, StoryRules.Judge(seen.Probe), seen.Thumbnail, thumbnail, seen.Look), null);
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            return (null, $"It cannot be read ({exception.Message}): check that it exists and that Storyline may read it.");
        }
    }

    private static async Task<string> HashAsync(FileInfo file, CancellationToken cancellationToken)
    {
        await using var stream = new FileStream(
            file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, BufferSize, FileOptions.SequentialScan | FileOptions.Asynchronous);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellationToken));
    }
}
