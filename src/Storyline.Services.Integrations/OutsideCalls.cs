using System.Diagnostics;
using System.Text.Json;

namespace Storyline.Services.Integrations;

/// <summary>
/// Calls of one outside system, and what becomes of them. The budget of a call: three attempts when it is repeatable, else one; each attempt gets the
/// patience it was given from the first byte sent to the last one read; between attempts 0.3 and 0.6 s. An answer that asks us to wait ends the call.
/// </summary>
/// <param name="system">As <see cref="IntegrationException.System"/>.</param>
/// <param name="name">As people call it.</param>
internal sealed class OutsideCalls(string system, string name, ActivitySource traces, TimeProvider clock)
{
    public const int Attempts = 3;
    public static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(5);

    /// <param name="call">One attempt; it throws <see cref="IntegrationException"/> when the answer says no.</param>
    /// <exception cref="IntegrationException">A lost or unclear answer is Unknown when the effect is visible, else Unavailable.</exception>
    public async Task<T> RunAsync<T>(string operation, CallEffect effect, TimeSpan patience, Func<CancellationToken, Task<T>> call, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                return await AttemptAsync(operation, effect, patience, call, cancellationToken);
            }
            catch (IntegrationException failure) when (
                effect == CallEffect.Repeatable && attempt < Attempts && failure is { Kind: FailureKind.Unavailable, RetryAfter: null } && !cancellationToken.IsCancellationRequested)
            {
                await Task.Delay(Pause * attempt, clock, cancellationToken);
            }
        }
    }

    private async Task<T> AttemptAsync<T>(string operation, CallEffect effect, TimeSpan patience, Func<CancellationToken, Task<T>> call, CancellationToken cancellationToken)
    {
        using var activity = traces.StartActivity($"{system} {operation}", ActivityKind.Client);
        using var limit = new CancellationTokenSource(patience, clock);
        var begun = clock.GetTimestamp();
        await using var leave = cancellationToken.Register(() => limit.CancelAfter(effect == CallEffect.Visible ? FarewellOf(patience - clock.GetElapsedTime(begun)) : TimeSpan.Zero));
        try
        {
            return await call(limit.Token);
        }
        catch (IntegrationException failure)
        {
            activity?.SetStatus(ActivityStatusCode.Error, failure.Message);
            throw;
        }
        catch (OperationCanceledException) when (effect != CallEffect.Visible && cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
        catch (Exception trouble) when (trouble is OperationCanceledException or HttpRequestException or IOException or JsonException or UnclearAnswerException)
        {
            var failure = Failure(operation, effect, trouble, limit.IsCancellationRequested);
            activity?.SetStatus(ActivityStatusCode.Error, failure.Message);
            throw failure;
        }
    }

    /// <summary>What is wanted no more may still be answered, but its patience gets no longer by that.</summary>
    private static TimeSpan FarewellOf(TimeSpan left) => left > Farewell ? Farewell : left > TimeSpan.Zero ? left : TimeSpan.Zero;

    private IntegrationException Failure(string operation, CallEffect effect, Exception trouble, bool isLate) => trouble switch
    {
        HttpRequestException { HttpRequestError: var error } when NeverSent(error) =>
            new(system, FailureKind.Unavailable, $"{name} cannot be reached: {trouble.Message.TrimEnd('.')}.", inner: trouble),
        OperationCanceledException { InnerException: TimeoutException } when !isLate =>
            new(system, FailureKind.Unavailable, $"{name} cannot be reached: no connection within the time allowed.", inner: trouble),
        OperationCanceledException => Lost(operation, effect, "no answer came in time", trouble),
        UnclearAnswerException unclear => Lost(operation, effect, unclear.Message, trouble, unclear.RetryAfter),
        JsonException => Lost(operation, effect, $"the answer is not one of {name}'s", trouble),
        _ when IsTooLarge(trouble) => Lost(operation, effect, "the answer is far too large", trouble),
        _ => Lost(operation, effect, "the answer was lost", trouble),
    };

    private IntegrationException Lost(string operation, CallEffect effect, string words, Exception trouble, TimeSpan? retryAfter = null) => effect == CallEffect.Visible
        ? new(system, FailureKind.Unknown, $"Nobody knows whether {name} did {operation}: {words}.", retryAfter, trouble)
        : new(system, FailureKind.Unavailable, $"{name} did not answer {operation}: {words}.", retryAfter, trouble);

    private static bool NeverSent(HttpRequestError error) =>
        error is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;

    private static bool IsTooLarge(Exception trouble) =>
        (trouble as HttpIOException ?? trouble.InnerException as HttpIOException)?.HttpRequestError == HttpRequestError.ConfigurationLimitExceeded;
}
