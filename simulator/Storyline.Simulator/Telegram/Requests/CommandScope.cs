using System.Text.Json;

namespace Storyline.Simulator.Telegram.Requests;

/// <summary>For whom a command menu is meant, as one comparable word such as <c>chat:-100…</c>.</summary>
internal static class CommandScope
{
    public static (string Scope, string Language) Read(TelegramCall call)
    {
        var language = call.Text("language_code") ?? "";
        if (call.Element("scope") is not { ValueKind: JsonValueKind.Object } scope)
        {
            return ("default", language);
        }

        var type = scope.TryGetProperty("type", out var name) ? name.GetString() : null;
        return type switch
        {
            "default" or "all_private_chats" or "all_group_chats" or "all_chat_administrators" => (type, language),
            "chat" or "chat_administrators" => ($"{type}:{Part(scope, "chat_id")}", language),
            "chat_member" => ($"{type}:{Part(scope, "chat_id")}:{Part(scope, "user_id")}", language),
            _ => throw TelegramRefusal.BadRequest("can't parse BotCommandScope: Unsupported type specified"),
        };
    }

    private static string Part(JsonElement scope, string name) =>
        scope.TryGetProperty(name, out var value) ? value.ToString() : throw TelegramRefusal.BadRequest($"can't parse BotCommandScope: Can't find field \"{name}\"");
}
