using System.Collections.Concurrent;
using Storyline.Models.Accounts;

namespace Storyline.Services.Integrations.Instagram;

/// <summary>
/// Remembers who has nearly used up the allowed calls, so that the last ones are left for what a publish depends on: the quota before it, the container,
/// the call, and the lists that prove it.
/// </summary>
internal sealed class UsageGauge
{
    private const double Nearly = 95;
    private static readonly TimeSpan UsualWait = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<string, DateTimeOffset> closed = new(StringComparer.Ordinal);

    /// <summary>Takes note of what an answer says. Returns how long to wait, null when there is room.</summary>
    public TimeSpan? Note(GraphCall call, HttpResponseMessage answer, DateTimeOffset now)
    {
        var app = Note(App(call.Login), UsageReading.OfApp(answer), now);
        var account = call.Account is { } id ? Note(id, UsageReading.OfAccount(answer), now) : null;
        return account > app || app is null ? account : app;
    }

    /// <exception cref="IntegrationException">RateLimited: the allowed calls are nearly used up.</exception>
    public void Demand(GraphCall call, DateTimeOffset now)
    {
        var wait = Wait(App(call.Login), now);
        if (call.Account is { } id && Wait(id, now) is var account && account > wait)
        {
            wait = account;
        }

        if (wait > TimeSpan.Zero && !call.IsUrgent)
        {
            throw new IntegrationException(
                InstagramFailures.System, FailureKind.RateLimited, $"The calls that Meta allows are nearly used up; {call.Operation} is tried again later.", RetryWait.AtLeastASecond(wait));
        }
    }

    private TimeSpan? Note(string key, UsageReading reading, DateTimeOffset now)
    {
        if (reading.Percent < Nearly)
        {
            return null;
        }

        var wait = reading.Regain > TimeSpan.Zero ? reading.Regain : UsualWait;
        closed[key] = now + wait;
        return wait;
    }

    private TimeSpan Wait(string key, DateTimeOffset now) => closed.TryGetValue(key, out var until) && until > now ? until - now : TimeSpan.Zero;

    private static string App(LoginKind login) => $"app {login}";
}
