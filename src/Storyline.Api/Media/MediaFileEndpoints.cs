using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using Storyline.Api.Http;
using Storyline.Models;
using Storyline.Models.Media;
using Storyline.Services.Core.Media;

namespace Storyline.Api.Media;

/// <summary>The bytes of an item: always the file that the library names, never a path of the caller's.</summary>
internal static class MediaFileEndpoints
{
    private const string Thumbnails = "image/jpeg";

    public static void MapMediaFiles(this IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup("/media/{id:guid}").WithTags("Media").RequireAuthorization(Policies.Member)
            .ProducesProblem(StatusCodes.Status404NotFound);
        group.MapGet("/thumbnail", ThumbnailAsync).WithName("GetThumbnail").WithSummary("A small picture of the item")
            .Produces<Stream>(StatusCodes.Status200OK, contentType: Thumbnails);
        group.MapGet("/file", FileAsync).WithName("GetMediaFile").WithSummary("The file itself; takes range requests")
            .Produces<Stream>(StatusCodes.Status200OK, contentType: "application/octet-stream")
            .Produces<Stream>(StatusCodes.Status206PartialContent, contentType: "application/octet-stream");
    }

    private static async Task<PhysicalFileHttpResult> ThumbnailAsync(
        Guid id, CurrentMember member, MediaLibrary library, IOptions<ApiOptions> options, HttpContext context, CancellationToken cancellationToken)
    {
        var item = await library.GetAsync(member.TeamId, new MediaItemId(id), cancellationToken);
        var path = item.ThumbnailPath is { } inside && options.Value.ThumbnailsFolder is { } folder ? Below(folder, inside) : null;
        return Send(context, path, Thumbnails, $"{item.FileName} has no thumbnail: index its folder again to make one.");
    }

    private static async Task<PhysicalFileHttpResult> FileAsync(
        Guid id, CurrentMember member, MediaLibrary library, HttpContext context, CancellationToken cancellationToken)
    {
        var item = await library.GetAsync(member.TeamId, new MediaItemId(id), cancellationToken);
        return Send(context, item.FilePath, item.MimeType, $"The file of {item.FileName} is gone: put it back, or index its folder again.");
    }

    private static PhysicalFileHttpResult Send(HttpContext context, string? path, string mimeType, string whenGone)
    {
        var file = path is null ? null : new FileInfo(path);
        if (file is not { Exists: true })
        {
            throw new NotFoundException(whenGone);
        }

        context.Response.Headers.CacheControl = "private, no-cache";
        context.Response.Headers.ContentSecurityPolicy = $"{SecurityHeaders.Nothing}; sandbox";
        var changedAt = new DateTimeOffset(file.LastWriteTimeUtc);
        return TypedResults.PhysicalFile(
            file.FullName,
            mimeType,
            lastModified: changedAt,
            entityTag: new Microsoft.Net.Http.Headers.EntityTagHeaderValue($"\"{file.Length:x}-{changedAt.UtcTicks:x}\""),
            enableRangeProcessing: true);
    }

    private static string? Below(string folder, string inside)
    {
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + Path.DirectorySeparatorChar;
        var path = Path.GetFullPath(Path.Combine(root, inside));
        return path.StartsWith(root, StringComparison.Ordinal) ? path : null;
    }
}
