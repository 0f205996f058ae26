using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Storyline.Simulator.Instagram.Calls;

/// <summary>Reads a call from HTTP.</summary>
internal static class GraphCallReader
{
    public static async Task<GraphCall> ReadAsync(HttpRequest request, string path, CancellationToken cancellationToken)
    {
        var values = request.Query.ToDictionary(value => value.Key, value => value.Value.ToString(), StringComparer.Ordinal);
        if (request.HasFormContentType)
        {
            foreach (var (name, value) in await request.ReadFormAsync(cancellationToken))
            {
                values[name] = value.ToString();
            }
        }
        else if (request.HasJsonContentType())
        {
            await AddJsonAsync(request, values, cancellationToken);
        }

        if (!values.ContainsKey("access_token") && request.Headers.Authorization.ToString() is var header && header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase))
        {
            values["access_token"] = header["Bearer ".Length..].Trim();
        }

        string[] parts = [.. path.Split('/', StringSplitOptions.RemoveEmptyEntries)];
        var version = parts is [['v', >= '0' and <= '9', ..] first, ..] ? first : null;
        return new GraphCall(request.Method, version, version is null ? parts : parts[1..], values, $"{request.Scheme}://{request.Host}");
    }

    private static async Task AddJsonAsync(HttpRequest request, Dictionary<string, string> values, CancellationToken cancellationToken)
    {
        try
        {
            using var body = await JsonDocument.ParseAsync(request.Body, cancellationToken: cancellationToken);
            if (body.RootElement.ValueKind == JsonValueKind.Object)
            {
                foreach (var property in body.RootElement.EnumerateObject())
                {
                    values[property.Name] = property.Value.ToString();
                }
            }
        }
        catch (JsonException)
        {
            throw GraphErrors.BadParameter("Invalid JSON in the request body");
        }
    }
}
