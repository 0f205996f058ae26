using System.Net;
using System.Text.Json.Nodes;

namespace Storyline.Simulator.Tests;

internal sealed record Answer(HttpStatusCode Status, JsonNode? Body, string Text, TimeSpan? RetryAfter)
{
    public JsonNode Result => Body!["result"].ShouldNotBeNull($"refused: {Text}");

    public long MessageId => (long)Result["message_id"]!;

    public string Description => (string)Body!["description"]!;

    public string Detail => (string)Body!["detail"]!;

    public static async Task<Answer> ReadAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync(TestWorld.Stop);
        var isJson = response.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) ?? false;
        return new Answer(response.StatusCode, isJson ? JsonNode.Parse(text) : null, text, response.Headers.RetryAfter?.Delta);
    }

    public void ShouldBeRefused(int code, string description)
    {
        ((int)Status).ShouldBe(code);
        ((bool)Body!["ok"]!).ShouldBeFalse();
        ((int)Body["error_code"]!).ShouldBe(code);
        Description.ShouldBe(description);
    }
}
