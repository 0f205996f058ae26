using System.Data.Common;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;
using Storyline.Models;
using Storyline.Services.Integrations;

namespace Storyline.Api.Http;

/// <summary>Turns exceptions into problems, in one place. What we did not expect is logged, and told without details.</summary>
internal sealed partial class ExceptionProblems(IProblemDetailsService problems, ILogger<ExceptionProblems> logger) : IExceptionHandler
{
    private const string DataExceptions = "22";

    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellationToken)
    {
        if (context.RequestAborted.IsCancellationRequested)
        {
            context.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
            return true;
        }

        var (status, detail) = Explain(exception);
        if (status is StatusCodes.Status500InternalServerError or StatusCodes.Status503ServiceUnavailable)
        {
            LogFailed(exception, context.Request.Method, context.GetEndpoint()?.DisplayName);
        }

        context.Response.StatusCode = status;
        return await problems.TryWriteAsync(new ProblemDetailsContext
        {
            HttpContext = context,
            ProblemDetails = new ProblemDetails { Status = status, Detail = detail },
        });
    }

    private static (int Status, string? Detail) Explain(Exception exception) => exception switch
    {
        NotFoundException => (StatusCodes.Status404NotFound, exception.Message),
        ConflictException => (StatusCodes.Status409Conflict, exception.Message),
        ForbiddenException => (StatusCodes.Status403Forbidden, exception.Message),
        InvalidRequestException => (StatusCodes.Status400BadRequest, exception.Message),
        IntegrationException { Kind: FailureKind.Unavailable or FailureKind.RateLimited or FailureKind.Unknown } => (StatusCodes.Status503ServiceUnavailable, exception.Message),
        IntegrationException => (StatusCodes.Status409Conflict, exception.Message),
        BadHttpRequestException { InnerException: JsonException { Path: { Length: > 0 } path } } =>
            (StatusCodes.Status400BadRequest, $"The body does not fit this operation at {path}: compare it with /openapi/v1.json."),
        BadHttpRequestException bad when Parameter().Match(bad.Message) is { Success: true } parameter =>
            (bad.StatusCode, $"The parameter '{JsonNamingPolicy.CamelCase.ConvertName(parameter.Groups["name"].Value)}' is missing or cannot be read: /docs says what it takes."),
        BadHttpRequestException bad => (bad.StatusCode, bad.Message),
        _ => (exception as DbException ?? exception.InnerException as DbException) switch
        {
            { IsTransient: true } => (StatusCodes.Status503ServiceUnavailable, "The database does not answer: try again in a moment."),
            { SqlState: { } state } when state.StartsWith(DataExceptions, StringComparison.Ordinal) =>
                (StatusCodes.Status400BadRequest, "A value cannot be stored: it is too long, too large, or holds a character that text cannot have."),
            _ => (StatusCodes.Status500InternalServerError, null),
        },
    };

    [GeneratedRegex("arameter \"[^\"]*?(?<name>\\w+)\"")]
    private static partial Regex Parameter();

    [LoggerMessage(LogLevel.Error, "{Method} {Endpoint} failed")]
    private partial void LogFailed(Exception exception, string method, string? endpoint);
}
