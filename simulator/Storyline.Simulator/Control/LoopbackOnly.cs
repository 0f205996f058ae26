using Microsoft.AspNetCore.Http;

namespace Storyline.Simulator.Control;

/// <summary>
/// Keeps other web pages away from the world: only requests addressed to this machine by a loopback name, and with no foreign origin, get through.
/// Listening on 127.0.0.1 alone would not stop a page in the same browser.
/// </summary>
internal static class LoopbackOnly
{
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase) { "localhost", "127.0.0.1", "[::1]" };

    public static async Task CheckAsync(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        var origin = request.Headers.Origin.ToString();
        if (!Names.Contains(request.Host.Host) || (origin.Length > 0 && origin != $"{request.Scheme}://{request.Host}"))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            await context.Response.WriteAsync("The simulator answers only to this machine and to its own page.", context.RequestAborted);
            return;
        }

        await next(context);
    }
}
