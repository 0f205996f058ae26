using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Storyline.Api.Http;

/// <summary>The kinds of problem that the API answers with (RFC 9457). Their URIs are promises.</summary>
internal static class Problems
{
    public static void Complete(ProblemDetailsContext context)
    {
        var problem = context.ProblemDetails;
        Describe(problem, problem.Status ?? context.HttpContext.Response.StatusCode);
        if (problem is HttpValidationProblemDetails validation)
        {
            validation.Errors = validation.Errors.ToDictionary(error => JsonNamingPolicy.CamelCase.ConvertName(error.Key), error => error.Value);
        }

        if (problem is { Status: StatusCodes.Status404NotFound, Detail: null })
        {
            problem.Detail = $"There is no operation {context.HttpContext.Request.Method} {context.HttpContext.Request.Path}: /docs lists them all.";
        }
        else if (problem is { Status: StatusCodes.Status400BadRequest, Detail: null } and not HttpValidationProblemDetails)
        {
            problem.Detail = $"{Asked(context.HttpContext.Request)} cannot be read: /docs says what each parameter takes.";
        }
    }

    /// <summary>The binding of optional parameters does not say which one it could not read.</summary>
    private static string Asked(HttpRequest request) => request.Query.Keys.ToList() switch
    {
        [] => "The request",
        [var only] => $"The parameter '{only}'",
        var several => $"One of the parameters {string.Join(", ", several.Select(name => $"'{name}'"))}",
    };

    private static void Describe(ProblemDetails problem, int status)
    {
        var (name, title) = status switch
        {
            StatusCodes.Status400BadRequest => ("invalid-request", "The request cannot be used"),
            StatusCodes.Status401Unauthorized => ("not-signed-in", "Sign in first"),
            StatusCodes.Status403Forbidden => ("forbidden", "Not allowed"),
            StatusCodes.Status404NotFound => ("not-found", "There is no such thing"),
            StatusCodes.Status405MethodNotAllowed => ("method-not-allowed", "This cannot be done here"),
            StatusCodes.Status409Conflict => ("conflict", "This does not fit the state of things"),
            StatusCodes.Status413PayloadTooLarge => ("too-large", "The body is too large"),
            StatusCodes.Status415UnsupportedMediaType => ("unsupported-media-type", "The body is not of the form that this operation takes"),
            StatusCodes.Status422UnprocessableEntity => ("key-reused", "The idempotency key stands for another request"),
            StatusCodes.Status429TooManyRequests => ("too-many-requests", "Too many requests"),
            StatusCodes.Status503ServiceUnavailable => ("unavailable", "Not available at the moment"),
            _ => ("internal", "Something went wrong on our side"),
        };
        problem.Status = status;
        problem.Type = $"urn:storyline:problem:{name}";
        problem.Title = title;
    }
}
