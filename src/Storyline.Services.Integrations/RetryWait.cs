namespace Storyline.Services.Integrations;

/// <summary>How long an answer asks us to wait.</summary>
internal static class RetryWait
{
    /// <summary>From <c>Retry-After</c>, in seconds or as a date; at least a second. Null when there is none.</summary>
    public static TimeSpan? Of(HttpResponseMessage answer, DateTimeOffset now) => answer.Headers.RetryAfter switch
    {
        { Delta: { } delta } => AtLeastASecond(delta),
        { Date: { } date } => AtLeastASecond(date - (answer.Headers.Date ?? now)),
        _ => null,
    };

    public static TimeSpan AtLeastASecond(TimeSpan wait) => wait > TimeSpan.FromSeconds(1) ? wait : TimeSpan.FromSeconds(1);
}
