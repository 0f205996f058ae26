using System.Net;
using Telegram.Bot.Exceptions;

namespace Storyline.Services.Integrations.Chat;

/// <summary>Telegram's refusals and the network's moods, as kinds of failure. Nothing here ever carries the token: it is only in addresses.</summary>
internal static class TelegramFailures
{
    private const string System = "telegram";

    /// <summary>The failure behind an exception of a call. A lost answer is <see cref="FailureKind.Unknown"/> unless the call may be repeated at no risk.</summary>
    public static IntegrationException From(string method, bool repeatable, Exception exception) => exception switch
    {
        ApiRequestException refusal => FromStatus(method, repeatable, (HttpStatusCode)refusal.ErrorCode, SafeWords.Of(refusal.Message), refusal.Parameters?.RetryAfter, exception),
        RequestException { HttpStatusCode: { } status } when status != HttpStatusCode.OK => FromStatus(method, repeatable, status, $"HTTP {(int)status}", null, exception),
        RequestException { HttpStatusCode: not null } => Lost(method, repeatable, "the answer is not one of Telegram's", exception),
        RequestException { InnerException: HttpRequestException { HttpRequestError: var error } inner } when NeverSent(error) =>
            new(System, FailureKind.Unavailable, $"Telegram cannot be reached: {inner.Message}", inner: exception),
        RequestException { InnerException: TaskCanceledException { InnerException: TimeoutException } } =>
            new(System, FailureKind.Unavailable, "Telegram cannot be reached: no connection within the time allowed.", inner: exception),
        _ => Lost(method, repeatable, "the answer was lost", exception),
    };

    /// <summary>No answer came within the time allowed.</summary>
    public static IntegrationException TimedOut(string method, bool repeatable, Exception exception) =>
        Lost(method, repeatable, "no answer came in time", exception);

    /// <summary>Whether Telegram refused the request with these words: it has no codes of its own.</summary>
    public static bool Says(this IntegrationException refused, string words) =>
        refused.InnerException is ApiRequestException { ErrorCode: 400 } refusal && refusal.Message.Contains(words, StringComparison.OrdinalIgnoreCase);

    private static IntegrationException FromStatus(string method, bool repeatable, HttpStatusCode status, string words, int? retryAfter, Exception exception)
    {
        var message = $"Telegram refused {method}: {words}";
        return status switch
        {
            HttpStatusCode.TooManyRequests => new(System, FailureKind.RateLimited, message, TimeSpan.FromSeconds(Math.Max(1, retryAfter ?? 1)), exception),
            HttpStatusCode.Unauthorized or HttpStatusCode.NotFound =>
                new(System, FailureKind.Unauthorized, $"Telegram does not accept the bot's token ({words}): check TELEGRAM_BOT_TOKEN.", inner: exception),
            HttpStatusCode.Forbidden => new(System, FailureKind.Forbidden, message, inner: exception),
            HttpStatusCode.Conflict => new(System, FailureKind.Unavailable, $"{message}. Does another program use this bot's token?", inner: exception),
            HttpStatusCode.BadRequest when IsMissing(words) => new(System, FailureKind.NotFound, message, inner: exception),
            >= HttpStatusCode.InternalServerError => Lost(method, repeatable, $"Telegram is in trouble ({words})", exception),
            _ => new(System, FailureKind.Refused, message, inner: exception),
        };
    }

    private static IntegrationException Lost(string method, bool repeatable, string words, Exception exception) => repeatable
        ? new(System, FailureKind.Unavailable, $"Telegram did not answer {method}: {words}.", inner: exception)
        : new(System, FailureKind.Unknown, $"Nobody knows whether Telegram did {method}: {words}.", inner: exception);

    private static bool NeverSent(HttpRequestError error) =>
        error is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;

    private static bool IsMissing(string words) => words.EndsWith("not found", StringComparison.OrdinalIgnoreCase);
}
