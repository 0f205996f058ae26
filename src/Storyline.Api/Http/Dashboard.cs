using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace Storyline.Api.Http;

/// <summary>Serves the exported dashboard: whatever no operation answers.</summary>
internal static class Dashboard
{
    private const string NotFoundPage = "/404.html";
    private const string HowToBuild = "The dashboard is not built yet: run ./storyline, which builds it, or npm ci && npm run build in dashboard/. The API is at /docs.";

    public static void UseDashboard(this WebApplication app, ApiOptions options, InlineScripts scripts)
    {
        if (options.DashboardFolder is not { } folder || !Directory.Exists(folder))
        {
            app.UseWhen(context => context.GetEndpoint() is null && context.Request.Path == "/", root => root.Run(context => context.Response.WriteAsync(HowToBuild)));
            return;
        }

        var files = new PhysicalFileProvider(Path.GetFullPath(folder));
        app.UseWhen(IsForUs, pages =>
        {
            pages.Use((context, next) =>
            {
                var file = DashboardPath.FileFor(context.Request.Path.Value ?? "", files);
                if (file is null && files.GetFileInfo(NotFoundPage).Exists)
                {
                    context.Response.StatusCode = StatusCodes.Status404NotFound;
                }

                context.Request.Path = file ?? NotFoundPage;
                return next(context);
            });
            pages.UseStaticFiles(new StaticFileOptions
            {
                FileProvider = files,
                ServeUnknownFileTypes = false,
                OnPrepareResponse = context => Prepare(context, scripts),
            });
        });
    }

    private static bool IsForUs(HttpContext context) =>
        context.GetEndpoint() is null && !context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
        && (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method));

    private static void Prepare(StaticFileResponseContext context, InlineScripts scripts)
    {
        var headers = context.Context.Response.Headers;
        var path = context.Context.Request.Path;
        headers.CacheControl = path.StartsWithSegments("/_next/static", StringComparison.Ordinal) ? "public, max-age=31536000, immutable" : "no-cache";
        headers.ContentSecurityPolicy = SecurityHeaders.OfPage(context.File.Name.EndsWith(".html", StringComparison.Ordinal) ? scripts.Of(context.File) : []);
        if (path == NotFoundPage)
        {
            context.Context.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }
}
