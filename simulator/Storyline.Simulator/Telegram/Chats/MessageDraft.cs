using System.Text.Json;
using Storyline.Simulator.Telegram.Requests;
using Storyline.Simulator.Telegram.Wire;

namespace Storyline.Simulator.Telegram.Chats;

/// <summary>A message without its place: what is said, before chat, author, number and time are known.</summary>
internal sealed record MessageDraft
{
    public FormattedText? Text { get; init; }

    public MediaDraft? Media { get; init; }

    public FormattedText? Caption { get; init; }

    public InlineKeyboardMarkup? Keyboard { get; init; }

    public Message? ReplyTo { get; init; }

    public string? AlbumId { get; init; }

    public bool? HasSpoiler { get; init; }

    public bool? CaptionAbove { get; init; }

    public bool? IsProtected { get; init; }

    public JsonElement? LinkPreview { get; init; }
}
