using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace Storyline.Api.Http;

/// <summary>How often one session, or one address without a session, may ask.</summary>
internal sealed class RateLimits(IOptions<ApiOptions> options) : IConfigureOptions<RateLimiterOptions>
{
    public const string Requests = "requests";
    public const string SignIns = "sign-ins";
    public const string Streams = "streams";
    private const int SignInsPerMinute = 20;
    private const int OpenStreams = 20;

    public void Configure(RateLimiterOptions limiter)
    {
        var perMinute = options.Value.RequestsPerMinute;
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.AddPolicy(Requests, context => RateLimitPartition.GetTokenBucketLimiter(Sender(context), _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = Math.Max(perMinute / 5, 1),
            TokensPerPeriod = Math.Max(perMinute / 60, 1),
            ReplenishmentPeriod = TimeSpan.FromMinutes(1) * Math.Max(perMinute / 60, 1) / perMinute,
        }));
        limiter.AddPolicy(SignIns, context => RateLimitPartition.GetFixedWindowLimiter(Address(context), _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = SignInsPerMinute,
            Window = TimeSpan.FromMinutes(1),
        }));
        limiter.AddPolicy(Streams, context => RateLimitPartition.GetConcurrencyLimiter(
            Sender(context), _ => new ConcurrencyLimiterOptions { PermitLimit = OpenStreams }));
        limiter.OnRejected = (rejected, _) =>
        {
            var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? Math.Ceiling(after.TotalSeconds) : 1;
            rejected.HttpContext.Response.Headers.RetryAfter = Math.Max(wait, 1).ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
    }

    private static string Sender(HttpContext context) =>
        context.User.FindFirst(AccessToken.Team) is { Value: var team }
            ? $"{team}/{context.User.FindFirst(AccessToken.User)?.Value}"
            : Address(context);

    private static string Address(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "";
}
