using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Storyline.Simulator.Telegram.Requests;

/// <summary>Reads a method call from an HTTP request in any of the four forms that Telegram takes.</summary>
internal static class TelegramCallReader
{
    private const long MaxUpload = 50 * 1024 * 1024;

    public static async Task<TelegramCall> ReadAsync(HttpRequest request, string method, CancellationToken cancellationToken)
    {
        if (request.ContentLength > MaxUpload)
        {
            throw new TelegramRefusal(413, "Request Entity Too Large");
        }

        var values = request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.Ordinal);
        var uploads = new Dictionary<string, Upload>(StringComparer.Ordinal);
        if (request.HasFormContentType)
        {
            await ReadFormAsync(request, values, uploads, cancellationToken);
        }
        else if (request.HasJsonContentType())
        {
            await ReadJsonAsync(request, values, cancellationToken);
        }

        return new TelegramCall(method, values, uploads);
    }

    private static async Task ReadFormAsync(HttpRequest request, Dictionary<string, string> values, Dictionary<string, Upload> uploads, CancellationToken cancellationToken)
    {
        var form = await request.ReadFormAsync(cancellationToken);
        foreach (var (name, value) in form)
        {
            values[name] = value.ToString();
        }

        foreach (var file in form.Files)
        {
            using var bytes = new MemoryStream(checked((int)file.Length));
            await file.CopyToAsync(bytes, cancellationToken);
            uploads[file.Name] = new Upload(file.FileName, file.ContentType ?? "application/octet-stream", bytes.ToArray());
        }
    }

    private static async Task ReadJsonAsync(HttpRequest request, Dictionary<string, string> values, CancellationToken cancellationToken)
    {
        try
        {
            using var body = await JsonDocument.ParseAsync(request.Body, cancellationToken: cancellationToken);
            if (body.RootElement.ValueKind != JsonValueKind.Object)
            {
                throw TelegramRefusal.BadRequest("object expected as JSON body");
            }

            foreach (var property in body.RootElement.EnumerateObject().Where(property => property.Value.ValueKind != JsonValueKind.Null))
            {
                values[property.Name] = property.Value.ValueKind == JsonValueKind.String ? property.Value.GetString()! : property.Value.GetRawText();
            }
        }
        catch (JsonException) when (request.ContentLength is null or 0)
        {
            values.Clear();
        }
        catch (JsonException)
        {
            throw TelegramRefusal.BadRequest("can't parse the request's JSON body");
        }
    }
}
