using System.Text.Json;

namespace Storyline.Simulator.Telegram.Wire;

/// <summary>A button under a message. Kinds that no shop's bot uses are passed through as they came.</summary>
internal sealed record InlineKeyboardButton
{
    public required string Text { get; init; }

    public string? IconCustomEmojiId { get; init; }

    /// <summary>danger, success or primary.</summary>
    public string? Style { get; init; }

    public string? Url { get; init; }

    public string? CallbackData { get; init; }

    public JsonElement? WebApp { get; init; }

    public JsonElement? LoginUrl { get; init; }

    public string? SwitchInlineQuery { get; init; }

    public string? SwitchInlineQueryCurrentChat { get; init; }

    public JsonElement? SwitchInlineQueryChosenChat { get; init; }

    public JsonElement? CopyText { get; init; }
}
