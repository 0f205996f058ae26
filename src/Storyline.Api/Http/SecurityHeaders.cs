using Microsoft.AspNetCore.Http;

namespace Storyline.Api.Http;

/// <summary>Tells browsers to load nothing from elsewhere, to guess no types and to show us in nobody's frame.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    public const string Nothing = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    /// <summary>For pages: their own files, and these inline scripts (<c>'sha256-…'</c>). React sets styles on elements, which cannot be hashed.</summary>
    public static string OfPage(IEnumerable<string> scripts) =>
        $"default-src 'self'; script-src {string.Join(' ', scripts.Prepend("'self'"))}; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
        + "media-src 'self' blob:; font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=()";
            headers.ContentSecurityPolicy = headers.ContentSecurityPolicy is { Count: > 0 } set ? set : Nothing;
            if (context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal) && headers.CacheControl.Count == 0)
            {
                headers.CacheControl = "no-store";
            }

            return Task.CompletedTask;
        });
        return next(context);
    }
}
