using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Storyline.Simulator.Telegram.Requests;
using Storyline.Simulator.World;

namespace Storyline.Simulator.Telegram;

/// <summary>Telegram's envelope, and the ways to write it.</summary>
internal sealed record TelegramAnswer(int Status, byte[] Body, int? RetryAfter)
{
    public static TelegramAnswer Done(object result) => new(200, Json(new { Ok = true, Result = result }), null);

    public static TelegramAnswer Refused(int code, string description, RefusalParameters? parameters) =>
        new(code, Json(new { Ok = false, ErrorCode = code, Description = description, Parameters = parameters }), parameters?.RetryAfter);

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

    private void WriteHead(HttpResponse response)
    {
        response.StatusCode = Status;
        response.ContentType = "application/json";
        response.ContentLength = Body.Length;
        if (RetryAfter is { } seconds)
        {
            response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }
    }

    private static byte[] Json<T>(T envelope) => JsonSerializer.SerializeToUtf8Bytes(envelope, WorldJson.Snake);
}
