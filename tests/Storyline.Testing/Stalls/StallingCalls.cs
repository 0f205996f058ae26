namespace Storyline.Testing.Stalls;

/// <summary>Outside calls that are stalled on their way to a simulated world.</summary>
internal sealed class StallingCalls(StalledOutside outside) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await outside.StallAsync(NameOf(request));
        return await base.SendAsync(request, cancellationToken);
    }

    private static string NameOf(HttpRequestMessage request) => request.RequestUri!.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries) switch
    {
        ["file", ..] => "telegram file",
        ["cloudinary", "v1_1", .., var operation] => $"cloudinary {operation}",
        ["cloudinary", ..] => "cloudinary delivery",
        ["instagram", "cdn", ..] => "instagram picture",
        ["instagram", .., var id] when id.All(char.IsAsciiDigit) => "instagram GET object",
        ["instagram", .., var edge] => $"instagram {request.Method} {edge}",
        [.., var method] => $"telegram {method}",
        _ => "nothing",
    };
}
