using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Storyline.Api.Http;

namespace Storyline.Api.Tests;

/// <summary>An operation of the document that the API serves.</summary>
internal sealed partial record Operation(HttpMethod Method, string Path, JsonElement Description)
{
    public static async Task<IReadOnlyList<Operation>> AllAsync(ApiWorld world)
    {
        var document = await world.Anybody.ReadAsync(Documentation.DocumentPath);
        return [.. document.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject().Select(
            operation => new Operation(HttpMethod.Parse(operation.Name), path.Name, operation.Value)))];
    }

    public bool NeedsSignIn => Description.TryGetProperty("security", out _);

    /// <summary>The path with ids that nobody has.</summary>
    public string PathOfNothing() => Parameter().Replace(Path, "019ab000-0000-7000-8000-000000000000");

    /// <summary>A body of the form that it takes, with nothing in it.</summary>
    public HttpContent EmptyBody() =>
        Description.TryGetProperty("requestBody", out var body) && body.GetProperty("content").TryGetProperty("multipart/form-data", out _)
            ? new MultipartFormDataContent { { new StringContent(""), "nothing" } }
            : JsonContent.Create(new { });

    public override string ToString() => $"{Method} {Path}";

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}
