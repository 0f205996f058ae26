namespace Storyline.Services.Integrations;

/// <summary>An answer came, and it does not say what happened.</summary>
/// <param name="words">What it is instead: <c>HTTP 502</c>.</param>
/// <param name="retryAfter">How long it asks us to wait, when it says so.</param>
internal sealed class UnclearAnswerException(string words, TimeSpan? retryAfter = null) : Exception(words)
{
    public TimeSpan? RetryAfter { get; } = retryAfter;
}
