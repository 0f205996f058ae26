using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.FileProviders;
using Scalar.AspNetCore;

namespace Storyline.Api.Http;

/// <summary>The committed OpenAPI document, and a page to read it. Nothing of it comes from elsewhere.</summary>
internal static class Documentation
{
    public const string DocumentPath = "/openapi/v1.json";

    public static void MapDocumentation(this IEndpointRouteBuilder endpoints)
    {
        var document = new EmbeddedFileProvider(typeof(Documentation).Assembly).GetFileInfo("openapi.json");
        endpoints.MapGet(DocumentPath, () => TypedResults.Stream(document.CreateReadStream(), "application/json")).AllowAnonymous().ExcludeFromDescription();
        endpoints.MapScalarApiReference("/docs", (options, context) =>
        {
            var nonce = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
            context.Response.Headers.ContentSecurityPolicy = SecurityHeaders.OfPage([$"'nonce-{nonce}'"]);
            options.WithTitle("Storyline API").WithNonce(nonce).WithOpenApiRoutePattern(DocumentPath)
                .DisableDefaultFonts().DisableTelemetry().DisableAgent().DisableMcp().HideClientButton();
        }).AllowAnonymous().ExcludeFromDescription();
    }
}
