using System.Threading.Channels;

namespace Storyline.Services.Core.Media.Indexing;

/// <summary>Reads many files side by side, and hands out each as soon as it is read.</summary>
internal sealed class FileReading(FileReader reader, string root)
{
    private const int LongestPath = 4096;
    private const int MostWaiting = 50;
    private readonly Channel<ReadFile> results = Channel.CreateBounded<ReadFile>(MostWaiting);

    /// <summary>What was read, in no order, until all is. Cancelling ends the reading, but what was read by then still comes.</summary>
    public IAsyncEnumerable<ReadFile> Results => results.Reader.ReadAllAsync(CancellationToken.None);

    public async Task RunAsync(IReadOnlyList<FileInfo> files, CancellationToken cancellationToken)
    {
        try
        {
            await Parallel.ForEachAsync(
                files,
                new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellationToken },
                async (file, token) =>
                {
                    var (findings, problem) = file.FullName.Length > LongestPath
                        ? (null, "Its path is longer than 4096 characters: shorten a folder's name.")
                        : await reader.ReadAsync(root, file, token);
                    await results.Writer.WriteAsync(new ReadFile(Path.GetRelativePath(root, file.FullName), findings, problem), CancellationToken.None);
                });
        }
        finally
        {
            results.Writer.Complete();
        }
    }
}
