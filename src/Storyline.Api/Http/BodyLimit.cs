using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Storyline.Api.Http;

/// <summary>No operation needs a large body, but the one that takes a file.</summary>
internal sealed class BodyLimit(RequestDelegate next)
{
    public const int Bytes = 64 * 1024;

    public Task InvokeAsync(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = context.GetEndpoint()?.Metadata.GetMetadata<LargeBody>()?.Bytes ?? Bytes;
        }

        return next(context);
    }
}
