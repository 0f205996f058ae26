using System.Diagnostics;
using System.Globalization;
using System.Net;
using Storyline.Services.Integrations.Cloudinary;

namespace Storyline.Services.Integrations.Tests.Cloudinary;

public sealed class CloudinaryFailureTableTests
{
    private const string Secret = "canary-secret";
    private static readonly DateTimeOffset Now = new(2026, 11, 25, 12, 0, 0, TimeSpan.Zero);
    private static readonly ActivitySource Traces = new("Storyline.Tests");

    [Theory]
    [InlineData(400, "Unsupported file", FailureKind.Refused, "Unsupported file")]
    [InlineData(400, "Stale request - reported time is 2026-11-25 10:00:00 +0000 which is more than 1 hour ago", FailureKind.Refused, "this machine's clock")]
    [InlineData(401, "Invalid Signature 0123. String to sign - 'public_id=a'.", FailureKind.Misconfigured, "CLOUDINARY_API_SECRET")]
    [InlineData(401, "Invalid cloud_name another", FailureKind.Misconfigured, "there is no such cloud; check CLOUDINARY_CLOUD_NAME")]
    [InlineData(401, "cloud_name is disabled", FailureKind.Misconfigured, "the cloud is switched off; sign in to the console")]
    [InlineData(403, "Not allowed", FailureKind.Forbidden, "Settings · API Keys")]
    [InlineData(404, "Resource not found - a", FailureKind.NotFound, "Resource not found - a")]
    [InlineData(408, "Request Timeout", FailureKind.Unavailable, "did not answer upload: Request Timeout")]
    [InlineData(413, null, FailureKind.Refused, "too large")]
    [InlineData(420, "Rate Limit Exceeded", FailureKind.RateLimited, "tried again later")]
    [InlineData(423, null, FailureKind.NotReady, "asked again soon")]
    [InlineData(429, null, FailureKind.RateLimited, "too many calls (HTTP 429)")]
    [InlineData(418, null, FailureKind.Refused, "HTTP 418")]
    [InlineData(302, null, FailureKind.Unavailable, "CLOUDINARY_API_BASE_URL")]
    [InlineData(500, "Internal error", FailureKind.Unavailable, "Internal error")]
    [InlineData(502, null, FailureKind.Unavailable, "HTTP 502")]
    [InlineData(503, null, FailureKind.Unavailable, "HTTP 503")]
    [InlineData(504, null, FailureKind.Unavailable, "HTTP 504")]
    [InlineData(200, "General Error", FailureKind.Refused, "General Error")]
    public async Task Every_status_has_a_kind_and_says_what_is_the_matter(int status, string? said, FailureKind kind, string words)
    {
        var failure = await FailAsync(status, said);

        (failure.System, failure.Kind).ShouldBe(("cloudinary", kind));
        failure.Message.ShouldContain(words);
        failure.Message.ShouldNotContain("Signature");
        failure.RetryAfter.ShouldBeNull();
    }

    [Theory]
    [InlineData(420, "X-FeatureRateLimit-Reset", "Wed, 25 Nov 2026 12:30:00 GMT", 1800)]
    [InlineData(429, "X-FeatureRateLimit-Reset", "Wed, 25 Nov 2026 12:00:20 GMT", 20)]
    [InlineData(420, "X-FeatureRateLimit-Reset", "Wed, 25 Nov 2026 11:30:00 GMT", 1)]
    [InlineData(420, "X-FeatureRateLimit-Reset", "soon", null)]
    [InlineData(429, "Retry-After", "7", 7)]
    [InlineData(503, "Retry-After", "9", 9)]
    public async Task How_long_to_wait_is_what_the_answer_says(int status, string header, string value, int? seconds) =>
        (await FailAsync(status, null, (header, value))).RetryAfter.ShouldBe(seconds is { } wait ? TimeSpan.FromSeconds(wait) : null);

    [Fact]
    public async Task The_hosts_own_clock_counts_where_it_shows_one() =>
        (await FailAsync(420, null, ("X-FeatureRateLimit-Reset", "Wed, 25 Nov 2026 12:30:00 GMT"), ("Date", Now.AddMinutes(20).ToString("r", CultureInfo.InvariantCulture))))
            .RetryAfter.ShouldBe(TimeSpan.FromMinutes(10));

    [Fact]
    public async Task The_secret_is_in_no_message() => (await FailAsync(400, $"Bad value {Secret}.")).Message.ShouldBe("Cloudinary refused upload: Bad value ….");

    private static async Task<IntegrationException> FailAsync(int status, string? said, params (string Name, string Value)[] headers)
    {
        using var answer = new HttpResponseMessage((HttpStatusCode)status);
        foreach (var (name, value) in headers)
        {
            answer.Headers.TryAddWithoutValidation(name, value).ShouldBeTrue();
        }

        var calls = new OutsideCalls(CloudinaryFailures.System, "Cloudinary", Traces, TimeProvider.System);
        return await Should.ThrowAsync<IntegrationException>(calls.RunAsync<int>(
            "upload", CallEffect.Invisible, TimeSpan.FromSeconds(20), _ => throw CloudinaryFailures.From("upload", answer, said, Now, Secret), CancellationToken.None));
    }
}
