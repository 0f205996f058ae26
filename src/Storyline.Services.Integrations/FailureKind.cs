namespace Storyline.Services.Integrations;

/// <summary>What kind of trouble an outside system made; the caller's next step follows from it.</summary>
public enum FailureKind
{
    /// <summary>Not reachable, or it answered with a server error, before anything can have happened: try again later.</summary>
    Unavailable,

    /// <summary>Too many calls: wait for <see cref="IntegrationException.RetryAfter"/>.</summary>
    RateLimited,

    /// <summary>The credentials are not accepted: a person must connect again.</summary>
    Unauthorized,

    /// <summary>The credentials are accepted, but not for this.</summary>
    Forbidden,

    /// <summary>What the installation is set up with is missing or not accepted, such as an app's secret: whoever runs it must mend that; no account's token is to blame.</summary>
    Misconfigured,

    /// <summary>What was named does not exist there (any more).</summary>
    NotFound,

    /// <summary>It will never accept this request: do not repeat it.</summary>
    Refused,

    /// <summary>What it must have ready is not ready yet: ask again soon.</summary>
    NotReady,

    /// <summary>The allowed number is used up: wait for its window to move on.</summary>
    QuotaReached,

    /// <summary>Sent, but no answer: it may have happened. Never repeated by itself.</summary>
    Unknown,
}
