using Storyline.Simulator.Telegram.Wire;

namespace Storyline.Simulator.Telegram.Requests;

/// <summary>One item of an album, or the new content of an edited message.</summary>
internal sealed record InputMedia
{
    public string Type { get; init; } = "";

    public string Media { get; init; } = "";

    public string? Caption { get; init; }

    public string? ParseMode { get; init; }

    public MessageEntity[]? CaptionEntities { get; init; }

    public bool? ShowCaptionAboveMedia { get; init; }

    public bool? HasSpoiler { get; init; }

    public int? Width { get; init; }

    public int? Height { get; init; }

    public int? Duration { get; init; }

    public VideoClaim Claim() => new(Width, Height, Duration);

    public FormattedText? ReadCaption() => FormattedText.ReadCaption(Caption, ParseMode, CaptionEntities);

    public InputMedia Checked() => Type is "photo" or "video" or "document"
        ? this
        : throw TelegramRefusal.BadRequest($"can't parse InputMedia: Type \"{Type}\" is not supported");
}
