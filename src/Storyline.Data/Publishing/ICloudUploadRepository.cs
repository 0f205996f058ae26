using Storyline.Models.Publishing;

namespace Storyline.Data.Publishing;

/// <summary>Files that were put where Instagram can fetch them, and are to be taken away again.</summary>
public interface ICloudUploadRepository
{
    /// <summary>Notes an upload before it is made; a repeat begins anew.</summary>
    Task BeginAsync(CloudUpload upload, CancellationToken cancellationToken);

    /// <summary>It is there.</summary>
    Task MarkUploadedAsync(string publicId, string address, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>What a publication has uploaded may be removed from then on.</summary>
    Task ExpireAsync(PublicationId publication, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>
    /// Those that may be removed now, and those that were begun before <paramref name="orphanedBefore"/> and whose post does not need them any more; the one
    /// that was begun first comes first.
    /// </summary>
    /// <param name="brokenOffBefore">An upload of which nobody said that it is there may still be on its way, unless it was begun before then.</param>
    /// <param name="after">Only those that come after it; null for the first ones.</param>
    Task<IReadOnlyList<CloudUpload>> ListToRemoveAsync(
        DateTimeOffset now, DateTimeOffset brokenOffBefore, DateTimeOffset orphanedBefore, CloudUpload? after, int limit, CancellationToken cancellationToken);

    /// <summary>What a publication has uploaded, and that may be removed now.</summary>
    Task<IReadOnlyList<CloudUpload>> ListToRemoveAsync(PublicationId publication, DateTimeOffset now, CancellationToken cancellationToken);

    Task MarkRemovedAsync(string publicId, DateTimeOffset now, CancellationToken cancellationToken);
}
