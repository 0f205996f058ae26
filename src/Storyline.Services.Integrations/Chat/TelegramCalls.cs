using System.Diagnostics;
using Microsoft.Extensions.Options;
using Telegram.Bot;
using Telegram.Bot.Args;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Requests;
using Telegram.Bot.Requests.Abstractions;

namespace Storyline.Services.Integrations.Chat;

/// <summary>
/// One call of the Bot API. A request that cannot have reached Telegram is repeated twice, one whose answer was lost only when repeating
/// it changes nothing. Once a message is on its way, a caller's cancellation waits <see cref="Farewell"/> for the answer first.
/// </summary>
internal sealed class TelegramCalls(HttpClient http, IOptions<TelegramOptions> options, TimeProvider clock)
{
    public const string TraceSource = "Storyline.Chat";
    private const int Attempts = 3;
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);
    private static readonly ActivitySource Traces = new(TraceSource);
    private readonly TelegramBotClient client = new(new TelegramBotClientOptions(options.Value.BotToken, options.Value.ApiBaseUrl) { RetryCount = 0 }, http);

    public TimeSpan Patience => options.Value.Patience;

    /// <summary>A call that is tried once; asking again changes nothing.</summary>
    public Task<T> ReadAsync<T>(IRequest<T> request, TimeSpan patience, CancellationToken cancellationToken) =>
        AttemptAsync(request, patience, repeatable: true, cancellationToken);

    /// <summary>A call that changes nothing more when it is repeated.</summary>
    public Task<T> RepeatableAsync<T>(Func<IRequest<T>> request, CancellationToken cancellationToken) =>
        RunAsync(() => Task.FromResult(request()), options.Value.Patience, repeatable: true, cancellationToken);

    /// <summary>A call that changes nothing more when it is repeated; and Telegram's clock, from the answer's Date header.</summary>
    public async Task<(T Answer, DateTimeOffset? ServerTime)> TimedAsync<T>(Func<IRequest<T>> request, CancellationToken cancellationToken)
    {
        DateTimeOffset? serverTime = null;
        client.OnApiResponseReceived += NoteTime;
        try
        {
            var answer = await RepeatableAsync(request, cancellationToken);
            return (answer, serverTime);
        }
        finally
        {
            client.OnApiResponseReceived -= NoteTime;
        }

        ValueTask NoteTime(ITelegramBotClient asked, ApiResponseEventArgs received, CancellationToken token)
        {
            serverTime = received.ResponseMessage.Headers.Date;
            return ValueTask.CompletedTask;
        }
    }

    /// <summary>A call that sends something: done at most once.</summary>
    /// <param name="request">Made anew for each attempt. What takes long to make fails when nobody waits for it any more: after that it would be sent all the same.</param>
    public Task<T> OnceAsync<T>(Func<Task<IRequest<T>>> request, TimeSpan patience, CancellationToken cancellationToken) =>
        RunAsync(request, patience, repeatable: false, cancellationToken);

    /// <summary>A file's bytes. Tried once; asking again changes nothing.</summary>
    public async Task FetchAsync(string fileId, Stream target, CancellationToken cancellationToken)
    {
        var file = await RepeatableAsync(() => new GetFileRequest { FileId = fileId }, cancellationToken);
        using var limit = new CancellationTokenSource(options.Value.Patience * 4, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            await client.DownloadFile(file, target, either.Token);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw TelegramFailures.TimedOut("getFile", repeatable: true, exception);
        }
        catch (RequestException exception)
        {
            throw TelegramFailures.From("getFile", repeatable: true, exception);
        }
    }

    private async Task<T> RunAsync<T>(Func<Task<IRequest<T>>> request, TimeSpan patience, bool repeatable, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                return await AttemptAsync(await request(), patience, repeatable, cancellationToken);
            }
            catch (IntegrationException failure) when (failure.Kind == FailureKind.Unavailable && attempt < Attempts && !cancellationToken.IsCancellationRequested)
            {
                await Task.Delay(Pause * attempt, clock, cancellationToken);
            }
        }
    }

    private async Task<T> AttemptAsync<T>(IRequest<T> request, TimeSpan patience, bool repeatable, CancellationToken cancellationToken)
    {
        using var activity = Traces.StartActivity($"telegram {request.MethodName}", ActivityKind.Client);
        using var limit = new CancellationTokenSource(patience, clock);
        await using var leave = cancellationToken.Register(() => limit.CancelAfter(repeatable ? TimeSpan.Zero : Farewell));
        try
        {
            // A file on a disk that hangs does not let its request end, whatever it is told.
            return await client.SendRequest(request, limit.Token).WaitAsync(limit.Token);
        }
        catch (OperationCanceledException exception)
        {
            if (repeatable)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            throw Traced(activity, TelegramFailures.TimedOut(request.MethodName, repeatable, exception));
        }
        catch (RequestException exception)
        {
            throw Traced(activity, TelegramFailures.From(request.MethodName, repeatable, exception));
        }
    }

    private static IntegrationException Traced(Activity? activity, IntegrationException exception)
    {
        activity?.SetStatus(ActivityStatusCode.Error, exception.Message);
        return exception;
    }
}
