using Storyline.Simulator.Telegram.Wire;

namespace Storyline.Simulator.Telegram.Requests;

/// <summary>What makes a list of entities acceptable. The words of the refusals are those of the real service.</summary>
internal static class EntityRules
{
    private static readonly HashSet<string> Kinds = new(StringComparer.Ordinal)
    {
        "mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number", "bold", "italic", "underline", "strikethrough", "spoiler",
        "blockquote", "expandable_blockquote", "code", "pre", "text_link", "text_mention", "custom_emoji", "date_time",
    };

    public static IReadOnlyList<MessageEntity> Check(string text, IReadOnlyList<MessageEntity> entities)
    {
        foreach (var entity in entities)
        {
            CheckPlace(text, entity);
            if (!Kinds.Contains(entity.Type))
            {
                throw TelegramRefusal.BadRequest($"can't parse MessageEntity: Type \"{entity.Type}\" is not supported");
            }

            if (entity.Type == "text_link" && string.IsNullOrEmpty(entity.Url))
            {
                throw TelegramRefusal.BadRequest("can't parse MessageEntity: Can't find field \"url\"");
            }
        }

        return [.. entities.Where(entity => entity.Length > 0)];
    }

    /// <summary>Moves entities along with a text whose ends were trimmed, and cuts what stuck out.</summary>
    public static IReadOnlyList<MessageEntity> Fit(IReadOnlyList<MessageEntity> entities, int trimmedAtStart, int length)
    {
        var fitted = new List<MessageEntity>();
        foreach (var entity in entities)
        {
            var from = Math.Max(0, entity.Offset - trimmedAtStart);
            var to = Math.Min(length, entity.Offset + entity.Length - trimmedAtStart);
            if (to > from)
            {
                fitted.Add(entity with { Offset = from, Length = to - from });
            }
        }

        return fitted;
    }

    private static void CheckPlace(string text, MessageEntity entity)
    {
        if (entity.Offset < 0 || entity.Length < 0)
        {
            throw TelegramRefusal.BadRequest($"receive an entity with incorrect offset {entity.Offset} or length {entity.Length}");
        }

        if ((long)entity.Offset + entity.Length > text.Length)
        {
            throw TelegramRefusal.BadRequest(
                $"entity beginning at UTF-16 offset {entity.Offset} ends after the end of the text at UTF-16 offset {entity.Offset + entity.Length}");
        }

        if (SplitsSymbol(text, entity.Offset))
        {
            throw TelegramRefusal.BadRequest($"entity begins in a middle of a UTF-16 symbol at UTF-16 offset {entity.Offset}");
        }

        if (SplitsSymbol(text, entity.Offset + entity.Length))
        {
            throw TelegramRefusal.BadRequest(
                $"entity beginning at UTF-16 offset {entity.Offset} ends in a middle of a UTF-16 symbol at UTF-16 offset {entity.Offset + entity.Length}");
        }
    }

    private static bool SplitsSymbol(string text, int at) => at > 0 && at < text.Length && char.IsSurrogatePair(text[at - 1], text[at]);
}
