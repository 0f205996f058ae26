using Storyline.Simulator.Telegram.Wire;

namespace Storyline.Simulator.Telegram.Requests;

/// <summary>A text with its entities, trimmed and checked as Telegram does.</summary>
internal sealed record FormattedText(string Text, IReadOnlyList<MessageEntity>? Entities)
{
    private const int MaxText = 4096;
    private const int MaxCaption = 1024;

    public static FormattedText ReadText(TelegramCall call)
    {
        var text = Read(call.Text("text"), call.Text("parse_mode"), call.Json<MessageEntity[]>("entities"));
        return text.Text.Length switch
        {
            0 => throw TelegramRefusal.BadRequest("message text is empty"),
            > MaxText => throw TelegramRefusal.BadRequest("message is too long"),
            _ => text,
        };
    }

    public static FormattedText? ReadCaption(TelegramCall call) =>
        ReadCaption(call.Text("caption"), call.Text("parse_mode"), call.Json<MessageEntity[]>("caption_entities"));

    /// <summary>Null when there is no caption.</summary>
    public static FormattedText? ReadCaption(string? caption, string? parseMode, MessageEntity[]? entities)
    {
        var text = Read(caption, parseMode, entities);
        return text.Text.Length switch
        {
            0 => null,
            > MaxCaption => throw TelegramRefusal.BadRequest("message caption is too long"),
            _ => text,
        };
    }

    /// <summary>A person's own words: nothing but what Telegram finds in them by itself.</summary>
    public static FormattedText FromPerson(string text) => Read(text, null, null);

    private static FormattedText Read(string? text, string? parseMode, MessageEntity[]? given)
    {
        text ??= "";
        if (!string.IsNullOrEmpty(parseMode) && given is null)
        {
            (text, given) = parseMode.Equals("HTML", StringComparison.OrdinalIgnoreCase)
                ? HtmlMarkup.Read(text)
                : throw TelegramRefusal.BadRequest("unsupported parse_mode (the simulator reads entities and HTML only)");
        }

        var entities = EntityRules.Check(text, given ?? []);
        var start = text.Length - text.TrimStart().Length;
        var trimmed = text.Trim();
        var fitted = EntityRules.Fit(entities, start, trimmed.Length);
        IReadOnlyList<MessageEntity> all = [.. fitted.Concat(EntityDetection.Find(trimmed, fitted)).OrderBy(entity => entity.Offset).ThenByDescending(entity => entity.Length)];
        return new FormattedText(trimmed, all.Count == 0 ? null : all);
    }
}
