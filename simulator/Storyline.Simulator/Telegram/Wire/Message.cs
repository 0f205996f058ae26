using System.Text.Json;

namespace Storyline.Simulator.Telegram.Wire;

/// <summary>A message as Telegram sends it; what this world never produces is left out. Dates are Unix seconds.</summary>
internal sealed record Message
{
    public required long MessageId { get; init; }

    public User? From { get; init; }

    public required long Date { get; init; }

    public required Chat Chat { get; init; }

    public Message? ReplyToMessage { get; init; }

    public long? EditDate { get; init; }

    public bool? HasProtectedContent { get; init; }

    public string? MediaGroupId { get; init; }

    public string? Text { get; init; }

    public IReadOnlyList<MessageEntity>? Entities { get; init; }

    public JsonElement? LinkPreviewOptions { get; init; }

    public IReadOnlyList<PhotoSize>? Photo { get; init; }

    public Video? Video { get; init; }

    public Document? Document { get; init; }

    public string? Caption { get; init; }

    public IReadOnlyList<MessageEntity>? CaptionEntities { get; init; }

    public bool? ShowCaptionAboveMedia { get; init; }

    public bool? HasMediaSpoiler { get; init; }

    public IReadOnlyList<User>? NewChatMembers { get; init; }

    public User? LeftChatMember { get; init; }

    public bool? SupergroupChatCreated { get; init; }

    public long? MigrateToChatId { get; init; }

    public long? MigrateFromChatId { get; init; }

    public Message? PinnedMessage { get; init; }

    public InlineKeyboardMarkup? ReplyMarkup { get; init; }
}
