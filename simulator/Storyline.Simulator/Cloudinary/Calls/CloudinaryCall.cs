using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Storyline.Simulator.Cloudinary.Calls;

/// <summary>One API call: its parameters, its file if it brought one, and its Basic credentials if it has any.</summary>
internal sealed record CloudinaryCall(IReadOnlyDictionary<string, string> Values, byte[]? File, string? FileName, (string Key, string Secret)? Basic)
{
    private const long MaxUpload = 128L * 1024 * 1024;

    public string? Text(string name) => Values.TryGetValue(name, out var value) && value.Length > 0 ? value : null;

    public string Need(string name) => Text(name) ?? throw CloudinaryRefusal.Bad($"Missing required parameter - {name}");

    public static async Task<CloudinaryCall> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = MaxUpload;
        }

        var values = request.Query.ToDictionary(value => Plain(value.Key), value => value.Value.ToString(), StringComparer.Ordinal);
        byte[]? bytes = null;
        string? name = null;
        if (request.HasFormContentType)
        {
            request.HttpContext.Features.Set<IFormFeature>(new FormFeature(request, new FormOptions { MultipartBodyLengthLimit = MaxUpload, ValueLengthLimit = (int)MaxUpload }));
            var form = await request.ReadFormAsync(cancellationToken);
            foreach (var (key, value) in form)
            {
                values[Plain(key)] = value.ToString();
            }

            if (form.Files.GetFile("file") is { } file)
            {
                using var copy = new MemoryStream();
                await file.CopyToAsync(copy, cancellationToken);
                (bytes, name) = (copy.ToArray(), Path.GetFileNameWithoutExtension(file.FileName));
            }
        }
        else if (request.HasJsonContentType())
        {
            foreach (var (key, value) in await request.ReadFromJsonAsync<Dictionary<string, System.Text.Json.JsonElement>>(cancellationToken) ?? [])
            {
                values[key] = value.ToString();
            }
        }

        return new CloudinaryCall(values, bytes, name, Credentials(request.Headers.Authorization.ToString()));
    }

    /// <summary>Lists may come as <c>tags[]</c>.</summary>
    private static string Plain(string name) => name.EndsWith("[]", StringComparison.Ordinal) ? name[..^2] : name;

    private static (string, string)? Credentials(string header)
    {
        if (!header.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(header["Basic ".Length..].Trim())).Split(':', 2) is [var key, var secret] ? (key, secret) : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
