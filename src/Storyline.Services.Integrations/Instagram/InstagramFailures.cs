using System.Net;

namespace Storyline.Services.Integrations.Instagram;

/// <summary>Meta's errors as kinds of failure, each with a sentence that says what to do. Meta's own words about tokens are not passed on: they can quote one.</summary>
internal static class InstagramFailures
{
    public const string System = "instagram";
    public const string TraceKey = "fbtrace_id";
    private const string Reconnect = "connect the account again";

    /// <param name="retryAfter">What the answer's <c>Retry-After</c> says, or else its usage headers.</param>
    /// <param name="secrets">What was sent with the call and must not come back in words.</param>
    public static IntegrationException From(string operation, GraphError error, TimeSpan? retryAfter, params ReadOnlySpan<string?> secrets)
    {
        var (kind, words) = PublishingFailures.Find(error.Code, error.Subcode) ?? Known(error) ?? (Kind(error), SafeWords.Of(error.PersonMessage ?? error.Message, secrets));
        var failure = new IntegrationException(System, kind, $"Instagram refused {operation}: {words.TrimEnd('.')} (error {error.Name}).", kind is FailureKind.RateLimited or FailureKind.Unavailable ? retryAfter : null)
        {
            Code = error.Name,
        };
        failure.Data[TraceKey] = SafeWords.Of(error.TraceId, secrets);
        return failure;
    }

    /// <summary>An answer without Meta's envelope.</summary>
    /// <exception cref="UnclearAnswerException">It does not say whether anything happened.</exception>
    public static IntegrationException From(string operation, HttpStatusCode status, TimeSpan? retryAfter)
    {
        FailureKind? kind = status switch
        {
            HttpStatusCode.TooManyRequests => FailureKind.RateLimited,
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => FailureKind.Forbidden,
            HttpStatusCode.NotFound => FailureKind.NotFound,
            >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError => FailureKind.Refused,
            _ => null,
        };
        return kind is { } known
            ? new IntegrationException(System, known, $"Instagram refused {operation}: HTTP {(int)status}.", retryAfter)
            : throw new UnclearAnswerException((int)status is >= 300 and < 400 ? $"it points elsewhere (HTTP {(int)status}), check INSTAGRAM_GRAPH_BASE_URL" : $"HTTP {(int)status}", retryAfter);
    }

    private static (FailureKind Kind, string Words)? Known(GraphError error) => error switch
    {
        { Code: 190, Subcode: 458 } => (FailureKind.Unauthorized, $"the person removed the app at Meta; {Reconnect}"),
        { Code: 190, Subcode: 459 or 464 } => (FailureKind.Unauthorized, $"Meta wants the person to confirm something first; log in at facebook.com or in the Instagram app, follow what it asks for, then {Reconnect}"),
        { Code: 190, Subcode: 460 } => (FailureKind.Unauthorized, $"the password was changed; {Reconnect}"),
        { Code: 190, Subcode: 463 } => (FailureKind.Unauthorized, $"the access has expired; {Reconnect}"),
        { Code: 190 or 102 or 104 or 452 } => (FailureKind.Unauthorized, $"the access token is not accepted; {Reconnect}"),
        { Code: 101 } => (FailureKind.Misconfigured, "Meta does not know the app; check FACEBOOK_APP_ID or INSTAGRAM_APP_ID"),
        { Code: 1 or 100 } when Says(error, "client secret") || Says(error, "platform app") =>
            (FailureKind.Misconfigured, "the app's id or secret is wrong; check FACEBOOK_APP_ID and FACEBOOK_APP_SECRET, or INSTAGRAM_APP_ID and INSTAGRAM_APP_SECRET"),
        { Code: 100 } when Says(error, "appsecret_proof") => (FailureKind.Misconfigured, $"FACEBOOK_APP_SECRET is wrong, or the token was made for another app than FACEBOOK_APP_ID; correct it, or {Reconnect}"),
        { Code: 100, Subcode: >= 36007 and <= 36009 } => (FailureKind.Refused, "the login's code was used already, is too old, or was given for another address; begin the login again"),
        { Code: 100, Subcode: 33 } or { Code: 803 } => (FailureKind.NotFound, "it does not exist (any more), or this login may not see it"),
        { Code: 10 } when Says(error, "enough viewers") => (FailureKind.NotReady, "too few people have seen it yet for figures"),
        { Code: 10 } when Says(error, "not an Instagram Business") => (FailureKind.Forbidden, "only business accounts can do this through the API; switch the account to a business account in the Instagram app"),
        { Code: 10 or 3 or (>= 200 and < 300) } => (FailureKind.Forbidden, $"the login does not allow this; {Reconnect} and leave every permission ticked"),
        { Code: 368 } => (FailureKind.Forbidden, "Meta has blocked this action for now; look into the Instagram app for a notice"),
        { Code: 4 or 17 or 32 or 613 or (>= 80000 and < 80100) } => (FailureKind.RateLimited, "too many calls; it is tried again later"),
        { Code: 9 } => (FailureKind.QuotaReached, "as many as Meta allows have been made; wait for the day to move on"),
        { Code: 2635 } => (FailureKind.Refused, "Meta has switched this version of its API off; set INSTAGRAM_GRAPH_VERSION to a newer one"),
        _ => null,
    };

    private static FailureKind Kind(GraphError error) => error switch
    {
        { Code: 1 or 2 or -1 or -2 } or { IsTransient: true } => FailureKind.Unavailable,
        _ => FailureKind.Refused,
    };

    private static bool Says(GraphError error, string words) => error.Message.Contains(words, StringComparison.OrdinalIgnoreCase);
}
