using System.Diagnostics;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Storyline.Data.Operations;
using Storyline.Models;
using Storyline.Models.Operations;
using Storyline.Models.Teams;

namespace Storyline.Services.Core.Operations;

/// <summary>Leaves one row in <c>service_runs</c>, one span and one measurement for each service operation that did something.</summary>
public sealed partial class ServiceTrace(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ServiceTrace> logger)
{
    /// <summary>
    /// Runs an operation and records how it ended. An exception is recorded and passed on, but for a question about what does not exist: nothing
    /// was done, and the asker's words are no business of the record.
    /// </summary>
    /// <param name="actor">Null: the clock, for the whole deployment.</param>
    public async Task<T> RunAsync<T>(string service, string method, Actor? actor, Func<RunNotes, Task<T>> operation)
    {
        using var span = StorylineTelemetry.Source.StartActivity($"{service}.{method}");
        var notes = new RunNotes();
        var startedAt = clock.GetUtcNow();
        try
        {
            var result = await operation(notes);
            if (!notes.DidNothing)
            {
                await RecordAsync(Run(RunStatus.Succeeded, null));
            }

            return result;
        }
        catch (NotFoundException)
        {
            throw;
        }
        catch (Exception exception)
        {
            span?.SetStatus(ActivityStatusCode.Error, exception.GetType().Name);
            await RecordAsync(Run(exception is OperationCanceledException ? RunStatus.Cancelled : RunStatus.Failed, exception));
            throw;
        }

        ServiceRun Run(RunStatus status, Exception? exception)
        {
            var endedAt = clock.GetUtcNow();
            StorylineTelemetry.Operations.Record(
                (endedAt - startedAt).TotalSeconds,
                new("service", service), new("method", method), new("status", status.ToString()));
            return new ServiceRun
            {
                Id = ServiceRunId.New(startedAt),
                TeamId = actor?.TeamId,
                Service = service,
                Method = method,
                UserId = actor?.UserId,
                Trigger = (actor?.Door ?? Door.Clock).ToString().ToLowerInvariant(),
                StartedAt = startedAt,
                EndedAt = endedAt,
                DurationMs = (long)(endedAt - startedAt).TotalMilliseconds,
                Status = status,
                Summary = JsonSerializer.Serialize(notes.Facts),
                ErrorType = exception?.GetType().Name,
                ErrorMessage = exception?.Message is { } message ? message.CutTo(2000) : null,
            };
        }
    }

    private async Task RecordAsync(ServiceRun run)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<IServiceRunRepository>().AddAsync(run, CancellationToken.None);
        }
        catch (Exception exception) when (run.Status is not RunStatus.Succeeded)
        {
            // The operation's own failure is the one to tell; the trace of it may fail for the same cause.
            LogNotRecorded(run.Service, run.Method, exception.Message);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The failed run of {Service}.{Method} could not be recorded: {Reason}")]
    private partial void LogNotRecorded(string service, string method, string reason);
}
