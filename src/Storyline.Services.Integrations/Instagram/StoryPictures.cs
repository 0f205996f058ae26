using System.Net;
using Storyline.Models.Media;
using Storyline.Services.Integrations.Imaging;

namespace Storyline.Services.Integrations.Instagram;

/// <summary>Fetches a picture into a file of its own, which is gone when it was looked at. The address may be signed: it is never logged.</summary>
internal sealed class StoryPictures(HttpClient http, IMediaExaminer examiner) : IStoryPictures
{
    private const int LargestBytes = 16 * 1024 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    public async Task<IReadOnlyList<PictureLook>> LooksAsync(Uri address, int width, int height, CancellationToken cancellationToken)
    {
        if (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp)
        {
            return [];
        }

        var folder = Directory.CreateTempSubdirectory("storyline-story-");
        try
        {
            var file = Path.Combine(folder.FullName, "picture");
            var thumbnail = Path.Combine(folder.FullName, "thumbnail.jpg");
            if (!await FetchAsync(address, file, cancellationToken))
            {
                return [];
            }

            var seen = await examiner.ExamineAsync(file, thumbnail, cancellationToken);
            return seen is { Look: { } whole, Thumbnail: Thumbnail.Made made } ? MarginlessLook.With(whole, made.Path, width, height) : [];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task<bool> FetchAsync(Uri address, string path, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        try
        {
            using var answer = await http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            if (answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone or HttpStatusCode.Forbidden)
            {
                return false;
            }

            if (answer.StatusCode is not HttpStatusCode.OK)
            {
                throw Unavailable($"it answered {(int)answer.StatusCode}");
            }

            await using var body = await answer.Content.ReadAsStreamAsync(limit.Token);
            return await CopyAsync(body, path, limit.Token);
        }
        catch (Exception trouble) when (trouble is HttpRequestException or IOException)
        {
            throw Unavailable("the connection failed");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw Unavailable($"it did not come within {Patience.TotalSeconds:0} seconds");
        }
    }

    private static async Task<bool> CopyAsync(Stream body, string path, CancellationToken cancellationToken)
    {
        await using var file = File.Create(path);
        var part = new byte[64 * 1024];
        while (await body.ReadAsync(part, cancellationToken) is > 0 and var read)
        {
            if (file.Length + read > LargestBytes)
            {
                return false;
            }

            await file.WriteAsync(part.AsMemory(0, read), cancellationToken);
        }

        return true;
    }

    private static IntegrationException Unavailable(string why) =>
        new("instagram", FailureKind.Unavailable, $"A story's picture could not be fetched: {why}. It is tried again.");
}
