using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Storyline.Simulator.Telegram.People;
using Storyline.Simulator.Telegram.Requests;
using Storyline.Simulator.World;

namespace Storyline.Simulator.Control;

/// <summary>Reads what a person sends: JSON, or multipart with any number of files.</summary>
internal static class SendRequests
{
    public static async Task<PersonMessage> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!request.HasFormContentType)
        {
            try
            {
                var said = await request.ReadFromJsonAsync<SendRequest>(WorldJson.Camel, cancellationToken);
                return new PersonMessage { User = said?.User, Text = said?.Text, ReplyTo = said?.ReplyTo };
            }
            catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
            {
                throw Unfit.Wrong("Send JSON like {\"user\": \"ana\", \"text\": \"/start\"}, or a multipart form with user, text and file.");
            }
        }

        var form = await request.ReadFormAsync(cancellationToken);
        var files = new List<Upload>();
        foreach (var file in form.Files)
        {
            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes, cancellationToken);
            files.Add(new Upload(file.FileName, MimeType(file), bytes.ToArray()));
        }

        return new PersonMessage
        {
            User = form["user"],
            Text = form.TryGetValue("text", out var text) ? text : form["caption"],
            ReplyTo = long.TryParse(form["replyTo"], CultureInfo.InvariantCulture, out var reply) ? reply : null,
            Files = files,
            AsDocument = form["asDocument"] == "true",
        };
    }

    /// <summary>Programs such as curl often send no useful type; the name says enough then.</summary>
    private static string MimeType(IFormFile file) => file.ContentType is { Length: > 0 } type && type != "application/octet-stream"
        ? type
        : Path.GetExtension(file.FileName).ToLowerInvariant() switch
        {
            ".jpg" or ".jpeg" => "image/jpeg",
            ".png" => "image/png",
            ".webp" => "image/webp",
            ".mp4" => "video/mp4",
            ".mov" => "video/quicktime",
            _ => "application/octet-stream",
        };
}
