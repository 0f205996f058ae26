using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace Storyline.Services.Integrations.Chat;

/// <summary>What Storyline says in a chat, in Telegram's own terms.</summary>
internal static class TelegramWire
{
    public static IEnumerable<MessageEntity>? Entities(this RichText text) => text.Spans.IsEmpty ? null : text.Spans.Select(Entity);

    public static InlineKeyboardMarkup? Markup(this Keyboard? keyboard) =>
        keyboard is null ? null : new InlineKeyboardMarkup { InlineKeyboard = keyboard.Rows.Select(row => row.Select(Button)) };

    private static MessageEntity Entity(TextSpan span) => new()
    {
        Offset = span.Offset,
        Length = span.Length,
        Type = span.Style switch
        {
            TextStyle.Bold => MessageEntityType.Bold,
            TextStyle.Italic => MessageEntityType.Italic,
            TextStyle.Code => MessageEntityType.Code,
            TextStyle.Link => MessageEntityType.TextLink,
        },
        Url = span.Address?.AbsoluteUri,
    };

    private static InlineKeyboardButton Button(Button button) => button switch
    {
        Button.Press press => InlineKeyboardButton.WithCallbackData(press.Label, press.Data),
        Button.Link link => InlineKeyboardButton.WithUrl(link.Label, link.Address.AbsoluteUri),
        _ => throw new ArgumentOutOfRangeException(nameof(button), button.GetType().Name, "There is no such button."),
    };
}
