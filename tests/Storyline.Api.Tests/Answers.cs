using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Storyline.Api.Tests;

/// <summary>What the API answered, in few words.</summary>
internal static class Answers
{
    public static async Task<JsonElement> ReadAsync(this HttpClient client, string path) =>
        await (await client.GetAsync(path, ApiWorld.Token)).ShouldBeJsonAsync(HttpStatusCode.OK);

    public static async Task<JsonElement> DoAsync(this HttpClient client, string path, object? body = null) =>
        await (await client.PostAsync(path, body is null ? null : JsonContent.Create(body), ApiWorld.Token)).ShouldBeJsonAsync(HttpStatusCode.OK);

    public static async Task<JsonElement> ShouldBeJsonAsync(this HttpResponseMessage response, HttpStatusCode status)
    {
        var text = await response.Content.ReadAsStringAsync(ApiWorld.Token);
        response.StatusCode.ShouldBe(status, text);
        return JsonElement.Parse(text);
    }

    /// <summary>A problem of RFC 9457 with our stable type; returns its detail.</summary>
    public static async Task<string?> ShouldBeProblemAsync(this HttpResponseMessage response, HttpStatusCode status, string type)
    {
        var problem = await response.ShouldBeJsonAsync(status);
        response.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json");
        problem.GetProperty("type").GetString().ShouldBe($"urn:storyline:problem:{type}");
        problem.GetProperty("status").GetInt32().ShouldBe((int)status);
        problem.GetProperty("title").GetString().ShouldNotBeNullOrEmpty();
        return problem.TryGetProperty("detail", out var detail) ? detail.GetString() : null;
    }

    /// <inheritdoc cref="ShouldBeProblemAsync"/>
    public static async Task<string> ShouldFailAsync(this Task<HttpResponseMessage> response, HttpStatusCode status, string type) =>
        (await (await response).ShouldBeProblemAsync(status, type)).ShouldNotBeNull();

    public static IReadOnlyList<JsonElement> Items(this JsonElement page, string name = "items") => [.. page.GetProperty(name).EnumerateArray()];

    public static string? Text(this JsonElement json, string name) => json.GetProperty(name).GetString();
}
