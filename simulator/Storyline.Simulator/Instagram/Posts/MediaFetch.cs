using System.Net.Http.Headers;
using Storyline.Simulator.Instagram.Calls;

namespace Storyline.Simulator.Instagram.Posts;

/// <summary>Gets what a media URL leads to, as Meta's machines do: without a login, within five seconds, and no more than is allowed.</summary>
internal sealed class MediaFetch : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly HttpClient web = new(new SocketsHttpHandler { MaxAutomaticRedirections = 3, UseCookies = false })
    {
        Timeout = Timeout.InfiniteTimeSpan,
        DefaultRequestHeaders = { UserAgent = { new ProductInfoHeaderValue("facebookexternalua", "1.0") } },
    };

    /// <param name="address">The media URL as the caller gave it.</param>
    /// <param name="maxBytes">Reading stops after one byte more than this, which the caller sees as too large.</param>
    /// <exception cref="GraphError">It cannot be fetched (9004/2207052), or not in time (-2/2207003).</exception>
    public async Task<byte[]> GetAsync(string address, int maxBytes, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
        {
            throw PublishingErrors.Of(2207052);
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        try
        {
            using var answer = await web.GetAsync(uri, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            return answer.IsSuccessStatusCode ? await ReadAsync(answer, maxBytes, limit.Token) : throw PublishingErrors.Of(2207052);
        }
        catch (Exception unreachable) when (unreachable is HttpRequestException or IOException)
        {
            throw PublishingErrors.Of(2207052);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw PublishingErrors.Of(2207003);
        }
    }

    public void Dispose() => web.Dispose();

    private static async Task<byte[]> ReadAsync(HttpResponseMessage answer, int maxBytes, CancellationToken cancellationToken)
    {
        await using var body = await answer.Content.ReadAsStreamAsync(cancellationToken);
        using var bytes = new MemoryStream();
        var piece = new byte[81_920];
        int read;
        while (bytes.Length <= maxBytes && (read = await body.ReadAsync(piece, cancellationToken)) > 0)
        {
            bytes.Write(piece, 0, read);
        }

        return bytes.ToArray();
    }
}
