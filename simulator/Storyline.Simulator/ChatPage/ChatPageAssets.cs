using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Storyline.Simulator.ChatPage;

/// <summary>The chat page: HTML, style sheet and script modules, all inside the assembly; nothing is fetched from elsewhere.</summary>
internal static class ChatPageAssets
{
    private const string Policy = "default-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", (HttpContext context) => Serve(context, "chat.html", "text/html; charset=utf-8"));
        routes.MapGet("/chat.css", (HttpContext context) => Serve(context, "chat.css", "text/css; charset=utf-8"));
        foreach (var script in (string[])["chat.js", "messages.js", "composer.js", "world.js", "api.js"])
        {
            routes.MapGet("/" + script, (HttpContext context) => Serve(context, script, "text/javascript; charset=utf-8"));
        }

        routes.MapGet("/favicon.ico", (HttpContext context) => Serve(context, "icon.svg", "image/svg+xml"));
        routes.MapGet("/icon.svg", (HttpContext context) => Serve(context, "icon.svg", "image/svg+xml"));
    }

    private static FileStreamHttpResult Serve(HttpContext context, string name, string contentType)
    {
        context.Response.Headers.ContentSecurityPolicy = Policy;
        context.Response.Headers.CacheControl = "no-cache";
        return TypedResults.Stream(Assembly.GetExecutingAssembly().GetManifestResourceStream($"chat-page/{name}")!, contentType);
    }
}
