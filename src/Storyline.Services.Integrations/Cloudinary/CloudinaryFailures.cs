using System.Globalization;
using System.Net;

namespace Storyline.Services.Integrations.Cloudinary;

/// <summary>Cloudinary's refusals as kinds of failure. Its words about signatures are not passed on: they quote one.</summary>
internal static class CloudinaryFailures
{
    public const string System = "cloudinary";
    private const HttpStatusCode AdminLimit = (HttpStatusCode)420;
    private const string CheckKeys = "check CLOUDINARY_CLOUD_NAME, CLOUDINARY_API_KEY and CLOUDINARY_API_SECRET";

    /// <param name="words">Its error message, or null when the answer has none.</param>
    /// <exception cref="UnclearAnswerException">It does not say whether anything happened.</exception>
    public static IntegrationException From(string operation, HttpResponseMessage answer, string? words, DateTimeOffset now, string? secret)
    {
        var status = answer.StatusCode;
        var said = words is null ? $"HTTP {(int)status}" : SafeWords.Of(words, secret).TrimEnd('.');
        return status switch
        {
            HttpStatusCode.TooManyRequests or AdminLimit => Failure(FailureKind.RateLimited, $"too many calls ({said}); it is tried again later", Wait(answer, now)),
            HttpStatusCode.Unauthorized when words?.Contains("disabled", StringComparison.OrdinalIgnoreCase) == true =>
                Failure(FailureKind.Misconfigured, "the cloud is switched off; sign in to the console to see why"),
            HttpStatusCode.Unauthorized when words?.Contains("cloud_name", StringComparison.OrdinalIgnoreCase) == true => Failure(FailureKind.Misconfigured, "there is no such cloud; check CLOUDINARY_CLOUD_NAME"),
            HttpStatusCode.Unauthorized => Failure(FailureKind.Misconfigured, $"the key or the secret is wrong; {CheckKeys}"),
            HttpStatusCode.Forbidden => Failure(FailureKind.Forbidden, $"the key may not do this ({said}); give it the right in the console, Settings · API Keys"),
            HttpStatusCode.NotFound => Failure(FailureKind.NotFound, said),
            HttpStatusCode.Locked => Failure(FailureKind.NotReady, "the picture is still being made; it is asked again soon"),
            HttpStatusCode.BadRequest when words?.StartsWith("Stale request", StringComparison.OrdinalIgnoreCase) == true =>
                Failure(FailureKind.Refused, "this machine's clock is more than an hour behind; set it right, best with NTP"),
            HttpStatusCode.RequestEntityTooLarge => Failure(FailureKind.Refused, "the file is too large for the plan; export it smaller"),
            HttpStatusCode.RequestTimeout => throw new UnclearAnswerException(said),
            >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError => Failure(FailureKind.Refused, said),
            >= HttpStatusCode.Ambiguous and < HttpStatusCode.BadRequest => throw new UnclearAnswerException($"it points elsewhere ({said}), check CLOUDINARY_API_BASE_URL"),
            HttpStatusCode.OK => Failure(FailureKind.Refused, said),
            _ => throw new UnclearAnswerException(said, RetryWait.Of(answer, now)),
        };

        IntegrationException Failure(FailureKind kind, string reason, TimeSpan? wait = null) => new(System, kind, $"Cloudinary refused {operation}: {reason}.", wait);
    }

    private static TimeSpan? Wait(HttpResponseMessage answer, DateTimeOffset now) =>
        RetryWait.Of(answer, now)
        ?? (answer.Headers.TryGetValues("X-FeatureRateLimit-Reset", out var values)
            && DateTimeOffset.TryParse(string.Concat(values), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var reset)
                ? RetryWait.AtLeastASecond(reset - (answer.Headers.Date ?? now))
                : null);
}
