using Microsoft.AspNetCore.Http;
using Storyline.Models;

namespace Storyline.Api.Http;

/// <summary>
/// A browser adds the cookie by itself, so a write that relies on it must come from our own pages: the browser says so in Sec-Fetch-Site or Origin,
/// which no page can forge. A sender with an Authorization header has proved itself.
/// </summary>
internal sealed class SameOriginGuard(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (!IsSafe(request.Method) && request.Headers.Authorization.Count == 0 && ComesFromOurPages(request) is not true
            && (ComesFromOurPages(request) is false || request.Cookies.ContainsKey(AccessToken.Cookie)))
        {
            throw new ForbiddenException("A write with the session cookie must come from Storyline's own pages: send the access token in the Authorization header instead.");
        }

        return next(context);
    }

    private static bool IsSafe(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);

    private static bool? ComesFromOurPages(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site ? site == "same-origin"
        : request.Headers.Origin.ToString() is { Length: > 0 } origin
            ? Uri.TryCreate(origin, UriKind.Absolute, out var from) && string.Equals(from.Authority, HostOf(request, from), StringComparison.OrdinalIgnoreCase)
        : null;

    private static string HostOf(HttpRequest request, Uri from) =>
        request.Host.Port is { } port && from.IsDefaultPort && port == from.Port ? request.Host.Host : request.Host.Value ?? "";
}
