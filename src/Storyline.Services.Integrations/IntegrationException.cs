namespace Storyline.Services.Integrations;

/// <summary>An outside system did not do what was asked. The message is safe to show and to log: no token, no body.</summary>
public sealed class IntegrationException(string system, FailureKind kind, string message, TimeSpan? retryAfter = null, Exception? inner = null)
    : Exception(message, inner)
{
    /// <summary>The outside system's name: <c>telegram</c>.</summary>
    public string System { get; } = system;
    public FailureKind Kind { get; } = kind;

    /// <summary>The system is away, wants to be asked less, or does not take the credentials: another call would fare no better now, and this one may be made again.</summary>
    public bool AffectsEveryCall => Kind is FailureKind.Unavailable or FailureKind.RateLimited or FailureKind.Unauthorized or FailureKind.Misconfigured;

    /// <summary>The system is away, or does not take the credentials. A limit is not among it: that may be one chat's, and the others are served.</summary>
    public bool AffectsEveryChat => Kind is FailureKind.Unavailable or FailureKind.Unauthorized;

    /// <summary>The system's own code of the error, for example <c>9007/2207027</c>; null when it gave none.</summary>
    public string? Code { get; init; }

    /// <summary>How long the system asks us to wait, when it says so.</summary>
    public TimeSpan? RetryAfter { get; } = retryAfter;
}
