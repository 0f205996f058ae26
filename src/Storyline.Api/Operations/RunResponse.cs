using System.Text.Json;
using Storyline.Models.Operations;

namespace Storyline.Api.Operations;

/// <summary>The trace of one service operation that did something.</summary>
/// <param name="UserId">Null when Storyline did it by itself, or somebody on its machine.</param>
/// <param name="Trigger">The door: <c>telegram</c>, <c>cli</c>, <c>api</c> or <c>clock</c>.</param>
/// <param name="Summary">What came of it, as free-form facts.</param>
public sealed record RunResponse(
    Guid Id,
    string Service,
    string Method,
    Guid? UserId,
    string Trigger,
    DateTimeOffset StartedAt,
    long DurationMs,
    RunStatus Status,
    IReadOnlyDictionary<string, JsonElement> Summary,
    string? ErrorType,
    string? ErrorMessage)
{
    public static RunResponse From(ServiceRun run) => new(
        run.Id.Value, run.Service, run.Method, run.UserId?.Value, run.Trigger, run.StartedAt, run.DurationMs, run.Status,
        JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(run.Summary, JsonSerializerOptions.Web)!, run.ErrorType, run.ErrorMessage);
}
