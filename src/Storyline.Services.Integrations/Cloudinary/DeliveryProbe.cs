using System.Diagnostics;
using System.Net;
using Microsoft.Extensions.Options;

namespace Storyline.Services.Integrations.Cloudinary;

/// <summary>Fetches an address as Meta would: without credentials, following nothing, and looking at what comes first.</summary>
internal sealed class DeliveryProbe(HttpClient http, IOptions<CloudinaryOptions> options, TimeProvider clock)
{
    public const long MostBytes = 128 * 1024 * 1024;
    private static readonly ActivitySource Traces = new(CloudinaryCalls.TraceSource);
    private readonly OutsideCalls calls = new(CloudinaryFailures.System, "The address", Traces, clock);

    /// <summary>Null when a picture or clip comes back, else why not.</summary>
    public async Task<string?> TryAsync(Uri address, CancellationToken cancellationToken)
    {
        try
        {
            return await calls.RunAsync("fetch", CallEffect.Repeatable, options.Value.Patience, token => FetchAsync(address, token), cancellationToken);
        }
        catch (IntegrationException trouble)
        {
            return trouble.Message;
        }
    }

    private async Task<string?> FetchAsync(Uri address, CancellationToken cancellationToken)
    {
        using var answer = await http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        var type = answer.Content.Headers.ContentType?.MediaType ?? "nothing that says what it is";
        return (int)answer.StatusCode switch
        {
            >= 500 => throw new UnclearAnswerException($"HTTP {(int)answer.StatusCode}"),
            (int)HttpStatusCode.Unauthorized or (int)HttpStatusCode.Forbidden => $"It asks for a login (HTTP {(int)answer.StatusCode}): switch strict delivery and access control off in Cloudinary's settings.",
            not (>= 200 and < 300) => $"It answers HTTP {(int)answer.StatusCode}{(answer.Headers.TryGetValues("X-Cld-Error", out var words) ? $" ({SafeWords.Of(string.Join(' ', words))})" : "")}.",
            _ => type is "image/jpeg" or "video/mp4" or "video/quicktime" ? null : $"It delivers {type}, and Instagram takes JPEG, MP4 and MOV only.",
        };
    }
}
