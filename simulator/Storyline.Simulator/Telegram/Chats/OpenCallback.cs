namespace Storyline.Simulator.Telegram.Chats;

/// <summary>A tap that waits for, or has got, the bot's <c>answerCallbackQuery</c>.</summary>
internal sealed class OpenCallback
{
    /// <summary>Telegram promises no figure; bots are told to answer at once, and clients give up after some seconds.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(30);

    public required string Id { get; init; }

    public required long ChatId { get; init; }

    public required long MessageId { get; init; }

    public required DateTimeOffset TappedAt { get; init; }

    public bool IsAnswered { get; set; }

    public string? Text { get; set; }

    public bool ShowAlert { get; set; }

    public string? Url { get; set; }
}
