using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Storyline.Models.Accounts;

namespace Storyline.Services.Integrations.Instagram;

/// <summary>Sends calls of the Graph API and reads what comes back. The token goes into the Authorization header; addresses are never logged or traced.</summary>
internal sealed class GraphCalls(HttpClient http, IOptions<InstagramOptions> options, UsageGauge gauge, TimeProvider clock)
{
    public const string TraceSource = "Storyline.Instagram";
    public const long MostBytes = 1024 * 1024;
    private static readonly ActivitySource Traces = new(TraceSource);
    private readonly OutsideCalls calls = new(InstagramFailures.System, "Instagram", Traces, clock);

    public MetaAddresses Addresses { get; } = new(options.Value);

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <exception cref="IntegrationException">See <see cref="OutsideCalls"/> and <see cref="InstagramFailures"/>.</exception>
    public Task<GraphAnswer<T>> SendAsync<T>(GraphCall call, CancellationToken cancellationToken)
    {
        gauge.Demand(call, clock.GetUtcNow());
        return calls.RunAsync(call.Operation, call.Effect, Patience(call), token => AskAsync<T>(call, token), cancellationToken);
    }

    private async Task<GraphAnswer<T>> AskAsync<T>(GraphCall call, CancellationToken cancellationToken)
    {
        using var request = Request(call);
        using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        var now = clock.GetUtcNow();
        var wait = gauge.Note(call, answer, now);
        var retryAfter = RetryWait.Of(answer, now) ?? wait;
        await using var body = await answer.Content.ReadAsStreamAsync(cancellationToken);
        if (!answer.IsSuccessStatusCode)
        {
            throw await TryReadErrorAsync(body, cancellationToken) is { } error
                ? Refusal(call, error, retryAfter)
                : InstagramFailures.From(call.Operation, answer.StatusCode, retryAfter);
        }

        using var document = await JsonDocument.ParseAsync(body, cancellationToken: cancellationToken);
        return GraphError.Find(document.RootElement) is { } hidden
            ? throw Refusal(call, hidden, retryAfter)
            : new GraphAnswer<T>(document.RootElement.Deserialize<T>(GraphWire.Json) ?? throw new JsonException("The answer is null."), answer.Headers.Date);
    }

    // A publish that is in doubt has to be told within a minute: what it is read by may not take as long, all three attempts together.
    private TimeSpan Patience(GraphCall call) => call is { IsUrgent: true, Effect: CallEffect.Repeatable } ? options.Value.Patience / 2 : options.Value.Patience;

    private HttpRequestMessage Request(GraphCall call)
    {
        List<(string Name, string? Value)> proof = call is { Login: LoginKind.Facebook, Token: { } token } && !token.Contains('|', StringComparison.Ordinal)
            && options.Value.FacebookAppSecret is { Length: > 0 } secret
                ? [("appsecret_proof", AppSecretProof.Of(token, secret))]
                : [];
        var isForm = call.Method == HttpMethod.Post;
        var query = isForm ? call.Query : [.. call.Query, .. proof];
        var request = new HttpRequestMessage(call.Method, query.Count == 0 ? call.Address : new Uri($"{call.Address}?{Encoded(query)}"));
        if (call.Token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", call.Token);
        }

        if (isForm)
        {
            request.Content = new FormUrlEncodedContent(Given([.. call.Form, .. proof]));
        }

        return request;
    }

    private IntegrationException Refusal(GraphCall call, GraphError error, TimeSpan? retryAfter) =>
        InstagramFailures.From(call.Operation, error, retryAfter, [call.Token, options.Value.FacebookAppSecret, options.Value.InstagramAppSecret, .. call.Query.Select(part => Secret(part)), .. call.Form.Select(part => Secret(part))]);

    private static async Task<GraphError?> TryReadErrorAsync(Stream body, CancellationToken cancellationToken)
    {
        try
        {
            using var document = await JsonDocument.ParseAsync(body, cancellationToken: cancellationToken);
            return GraphError.Find(document.RootElement);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Secret((string Name, string? Value) part) =>
        part.Name is "code" or "client_secret" or "access_token" or "fb_exchange_token" or "input_token" ? part.Value : null;

    private static string Encoded(IReadOnlyList<(string Name, string? Value)> query) =>
        string.Join('&', Given(query).Select(part => $"{part.Key}={Uri.EscapeDataString(part.Value)}"));

    private static IEnumerable<KeyValuePair<string, string>> Given(IReadOnlyList<(string Name, string? Value)> parts) =>
        parts.Where(part => part.Value is not null).Select(part => KeyValuePair.Create(part.Name, part.Value!));
}
