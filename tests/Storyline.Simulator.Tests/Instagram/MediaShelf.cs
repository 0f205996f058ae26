using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Storyline.Simulator.Tests.Instagram;

/// <summary>A web server that holds what is to be posted.</summary>
internal sealed class MediaShelf : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly Dictionary<string, (byte[] Bytes, string Type)> files = [];

    private MediaShelf(WebApplication app) => this.app = app;

    public static async Task<MediaShelf> OpenAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions()).WithKestrel();
        builder.Services.AddRoutingCore();
        var shelf = new MediaShelf(builder.Build());
        shelf.app.Run(shelf.ServeAsync);
        await shelf.app.StartAsync(TestWorld.Stop);
        return shelf;
    }

    /// <summary>Puts bytes on the shelf; returns their address.</summary>
    public string Put(byte[] bytes, string type = "image/jpeg")
    {
        var path = $"/{files.Count}";
        files[path] = (bytes, type);
        return app.Urls.First() + path;
    }

    public string Missing => app.Urls.First() + "/nothing";

    /// <summary>An address that answers too late.</summary>
    public string Slow => app.Urls.First() + "/slow";

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task ServeAsync(HttpContext context)
    {
        if (context.Request.Path == "/slow")
        {
            await Task.Delay(TimeSpan.FromMinutes(1), context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return;
        }

        if (!files.TryGetValue(context.Request.Path, out var file))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        context.Response.ContentType = file.Type;
        await context.Response.Body.WriteAsync(file.Bytes, context.RequestAborted);
    }
}
