using System.Text.Json;

namespace Storyline.Services.Integrations.Chat;

/// <summary>An update as Telegram wrote it: it can be stored before anybody understands it.</summary>
/// <param name="UpdateId">Telegram's number of the update; repeats carry the same one.</param>
/// <param name="Json">The whole update.</param>
public sealed record RawUpdate(long UpdateId, string Json)
{
    /// <exception cref="JsonException">It is not one of Telegram's updates.</exception>
    public static RawUpdate Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Of(document.RootElement) ?? throw new JsonException("An update has a number, its update_id.");
    }

    internal static RawUpdate? Of(JsonElement json) =>
        json.ValueKind is JsonValueKind.Object && json.TryGetProperty("update_id", out var number) && number.ValueKind is JsonValueKind.Number && number.TryGetInt64(out var updateId)
            ? new RawUpdate(updateId, StorableJson.Of(json.GetRawText()))
            : null;
}
