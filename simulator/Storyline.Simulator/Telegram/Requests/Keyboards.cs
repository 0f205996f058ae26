using System.Text;
using System.Text.Json;
using Storyline.Simulator.Telegram.Wire;
using Storyline.Simulator.World;

namespace Storyline.Simulator.Telegram.Requests;

/// <summary>Reads and checks <c>reply_markup</c>.</summary>
internal static class Keyboards
{
    private const int MaxCallbackBytes = 64;
    private const int MaxButtons = 100;

    /// <summary>The inline keyboard of the call; null when it has none. Other kinds of markup do not stay with the message.</summary>
    public static InlineKeyboardMarkup? Read(TelegramCall call, bool isPrivateChat)
    {
        if (call.Element("reply_markup") is not { ValueKind: JsonValueKind.Object } markup || !markup.TryGetProperty("inline_keyboard", out _))
        {
            return null;
        }

        var keyboard = Parse(markup);
        var rows = keyboard.InlineKeyboard.Where(row => row.Count > 0).ToList();
        var buttons = rows.SelectMany(row => row).ToList();
        if (buttons.Count > MaxButtons)
        {
            throw TelegramRefusal.BadRequest("REPLY_MARKUP_TOO_LONG");
        }

        buttons.ForEach(button => Check(button, isPrivateChat));
        return buttons.Count == 0 ? null : new InlineKeyboardMarkup { InlineKeyboard = rows };
    }

    public static bool AsksForReply(TelegramCall call) =>
        call.Element("reply_markup") is { ValueKind: JsonValueKind.Object } markup && markup.TryGetProperty("force_reply", out var force) && force.ValueKind == JsonValueKind.True;

    private static InlineKeyboardMarkup Parse(JsonElement markup)
    {
        try
        {
            return markup.Deserialize<InlineKeyboardMarkup>(WorldJson.Snake)!;
        }
        catch (JsonException)
        {
            throw TelegramRefusal.BadRequest("can't parse inline keyboard button: expected an object with the field \"text\"");
        }
    }

    private static void Check(InlineKeyboardButton button, bool isPrivateChat)
    {
        if (string.IsNullOrWhiteSpace(button.Text))
        {
            throw TelegramRefusal.BadRequest("can't parse inline keyboard button: button text must be non-empty");
        }

        object?[] actions = [button.Url, button.CallbackData, button.WebApp, button.LoginUrl, button.SwitchInlineQuery, button.SwitchInlineQueryCurrentChat, button.SwitchInlineQueryChosenChat, button.CopyText];
        if (actions.All(action => action is null))
        {
            throw TelegramRefusal.BadRequest("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
        }

        // Telegram's description allows exactly one. Whoever sends two loses one of them there, and has to learn of it here.
        if (actions.Count(action => action is not null) > 1)
        {
            throw TelegramRefusal.BadRequest("can't parse inline keyboard button: exactly one of the fields that say what a button does must be used");
        }

        if (button.CallbackData is { } data && Encoding.UTF8.GetByteCount(data) is 0 or > MaxCallbackBytes)
        {
            throw TelegramRefusal.BadRequest("BUTTON_DATA_INVALID");
        }

        if (button.WebApp is not null && !isPrivateChat)
        {
            throw TelegramRefusal.BadRequest("BUTTON_TYPE_INVALID");
        }

        if (button.Style is not (null or "danger" or "success" or "primary"))
        {
            throw TelegramRefusal.BadRequest("can't parse inline keyboard button: invalid button style specified");
        }

        if (button.Url is { } url && !IsPublicLink(url))
        {
            throw TelegramRefusal.BadRequest($"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL");
        }
    }

    /// <summary>Telegram takes http, https and tg links; a host without a dot, such as localhost, is refused there.</summary>
    private static bool IsPublicLink(string url) =>
        Uri.TryCreate(url.Contains("://", StringComparison.Ordinal) ? url : "http://" + url, UriKind.Absolute, out var link)
        && (link.Scheme == "tg" || (link.Scheme is "http" or "https" && link.Host.Contains('.', StringComparison.Ordinal)));
}
