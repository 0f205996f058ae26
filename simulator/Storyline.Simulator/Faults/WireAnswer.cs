using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Storyline.Simulator.Faults;

/// <summary>One whole HTTP answer, ready to be sent or spoilt.</summary>
internal sealed record WireAnswer(int Status, string ContentType, byte[] Body)
{
    /// <summary>The effects that it reports, by their number in the ledger.</summary>
    public IReadOnlyList<long> LedgerIds { get; init; } = [];

    public IReadOnlyDictionary<string, StringValues> Headers { get; init; } = new Dictionary<string, StringValues>();

    public async Task WriteAsync(HttpResponse response, CancellationToken cancellationToken)
    {
        WriteHead(response);
        await response.Body.WriteAsync(Body, cancellationToken);
    }

    /// <summary>Promises the whole answer, sends half of it and cuts the connection.</summary>
    public async Task WriteHalfAsync(HttpContext context)
    {
        WriteHead(context.Response);
        await context.Response.Body.WriteAsync(Body.AsMemory(0, Body.Length / 2));
        await context.Response.Body.FlushAsync();
        context.Abort();
    }

    /// <summary>Sends it byte by byte, with a rest after each.</summary>
    public async Task DripAsync(HttpResponse response, TimeSpan rest, CancellationToken cancellationToken)
    {
        WriteHead(response);
        for (var at = 0; at < Body.Length; at++)
        {
            await response.Body.WriteAsync(Body.AsMemory(at, 1), cancellationToken);
            await response.Body.FlushAsync(cancellationToken);
            await Task.Delay(rest, cancellationToken);
        }
    }

    private void WriteHead(HttpResponse response)
    {
        response.StatusCode = Status;
        response.ContentType = ContentType;
        response.ContentLength = Body.Length;
        foreach (var (name, value) in Headers)
        {
            response.Headers[name] = value;
        }
    }
}
