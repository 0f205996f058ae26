using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace Storyline.Services.Integrations.Cloudinary;

/// <summary>Sends calls to Cloudinary and reads what comes back.</summary>
internal sealed class CloudinaryCalls(HttpClient http, IOptions<CloudinaryOptions> options, TimeProvider clock)
{
    public const string TraceSource = "Storyline.Cloudinary";
    public const long MostBytes = 1024 * 1024;
    private static readonly ActivitySource Traces = new(TraceSource);
    private readonly OutsideCalls calls = new(CloudinaryFailures.System, "Cloudinary", Traces, clock);

    /// <summary>A signed POST. Every one of them may be repeated: an upload overwrites, a removal removes.</summary>
    /// <param name="path">Behind the cloud's name: <c>image/upload</c>.</param>
    /// <param name="effect">An upload is tried once here, because it is long; whoever asked tries again.</param>
    /// <param name="file">Opened anew for each attempt.</param>
    public Task<JsonElement> PostAsync(
        string operation, string path, CallEffect effect, TimeSpan patience, IReadOnlyList<(string Name, string Value)> parameters, Func<HttpContent>? file, CancellationToken cancellationToken) =>
        calls.RunAsync(
            operation,
            effect,
            patience,
            async token =>
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, Address(path)) { Content = Signed(parameters, file) };
                return (await AskAsync(operation, request, token)).Body;
            },
            cancellationToken);

    /// <summary>A call of the Admin API, which takes the key and the secret as Basic credentials. Returns the answer, and Cloudinary's clock.</summary>
    public Task<(JsonElement Body, DateTimeOffset? ServerTime)> ReadAsync(string operation, string path, CancellationToken cancellationToken) => calls.RunAsync(
        operation,
        CallEffect.Repeatable,
        options.Value.Patience,
        async token =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, Address(path));
            var credentials = Encoding.UTF8.GetBytes($"{options.Value.ApiKey}:{options.Value.ApiSecret}");
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(credentials));
            return await AskAsync(operation, request, token);
        },
        cancellationToken);

    private async Task<(JsonElement Body, DateTimeOffset? ServerTime)> AskAsync(string operation, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        await using var body = await answer.Content.ReadAsStreamAsync(cancellationToken);
        JsonElement? read = null;
        try
        {
            using var document = await JsonDocument.ParseAsync(body, cancellationToken: cancellationToken);
            read = document.RootElement.Clone();
        }
        catch (JsonException) when (!answer.IsSuccessStatusCode)
        {
            // The status says enough.
        }

        if (Words(answer, read) is var words && (words is not null || !answer.IsSuccessStatusCode))
        {
            throw CloudinaryFailures.From(operation, answer, words, clock.GetUtcNow(), options.Value.ApiSecret);
        }

        return read is { ValueKind: JsonValueKind.Object } whole ? (whole, answer.Headers.Date) : throw new JsonException("The answer is not an object.");
    }

    private static string? Words(HttpResponseMessage answer, JsonElement? body) =>
        body is { ValueKind: JsonValueKind.Object } whole && whole.TryGetProperty("error", out var error) && error.ValueKind == JsonValueKind.Object
        && error.TryGetProperty("message", out var message) && message.ValueKind == JsonValueKind.String
            ? message.GetString()
            : answer.Headers.TryGetValues("X-Cld-Error", out var values) ? string.Join(' ', values) : null;

    private MultipartFormDataContent Signed(IReadOnlyList<(string Name, string Value)> parameters, Func<HttpContent>? file)
    {
        List<(string Name, string Value)> all =
            [.. parameters, ("api_key", options.Value.ApiKey!), ("timestamp", clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture))];
        all.Add(("signature", CloudinarySignature.Of(all, options.Value.ApiSecret!)));
        var form = new MultipartFormDataContent();
        foreach (var (name, value) in all)
        {
            form.Add(new StringContent(value), name);
        }

        if (file is not null)
        {
            form.Add(file(), "file", "media");
        }

        return form;
    }

    private Uri Address(string path) => new($"{options.Value.BaseUrl.TrimEnd('/')}/v1_1/{options.Value.CloudName}/{path}");
}
