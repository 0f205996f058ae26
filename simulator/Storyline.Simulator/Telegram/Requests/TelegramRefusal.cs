namespace Storyline.Simulator.Telegram.Requests;

/// <summary>Telegram says no: the HTTP status and the words of the real service. Thrown before anything changed.</summary>
internal sealed class TelegramRefusal(int code, string description, RefusalParameters? parameters = null) : Exception(description)
{
    public int Code { get; } = code;

    public RefusalParameters? Parameters { get; } = parameters;

    public static TelegramRefusal BadRequest(string reason) => new(400, $"Bad Request: {reason}");

    public static TelegramRefusal Forbidden(string reason) => new(403, $"Forbidden: {reason}");

    public static TelegramRefusal Conflict(string reason) => new(409, $"Conflict: {reason}");

    public static TelegramRefusal Upgraded(long supergroupId) =>
        new(400, "Bad Request: group chat was upgraded to a supergroup chat", new RefusalParameters(MigrateToChatId: supergroupId));

    public static TelegramRefusal TooMany(int retryAfter) =>
        new(429, $"Too Many Requests: retry after {retryAfter}", new RefusalParameters(RetryAfter: retryAfter));
}
