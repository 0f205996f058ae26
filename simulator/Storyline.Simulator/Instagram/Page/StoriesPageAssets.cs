using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Storyline.Simulator.Instagram.Page;

/// <summary>The stories page: HTML, style sheet and script, all inside the assembly; nothing is fetched from elsewhere.</summary>
internal static class StoriesPageAssets
{
    private const string Policy = "default-src 'self'; img-src 'self' data:; media-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/instagram", (HttpContext context) => Serve(context, "stories.html", "text/html; charset=utf-8"));
        routes.MapGet("/instagram/stories.css", (HttpContext context) => Serve(context, "stories.css", "text/css; charset=utf-8"));
        routes.MapGet("/instagram/stories.js", (HttpContext context) => Serve(context, "stories.js", "text/javascript; charset=utf-8"));
    }

    private static FileStreamHttpResult Serve(HttpContext context, string name, string contentType)
    {
        context.Response.Headers.ContentSecurityPolicy = Policy;
        context.Response.Headers.CacheControl = "no-cache";
        return TypedResults.Stream(Assembly.GetExecutingAssembly().GetManifestResourceStream($"stories-page/{name}")!, contentType);
    }
}
