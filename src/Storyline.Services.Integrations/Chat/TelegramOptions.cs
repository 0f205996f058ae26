using System.ComponentModel.DataAnnotations;

namespace Storyline.Services.Integrations.Chat;

/// <summary>How Storyline reaches its Telegram bot, and which chats it starts with.</summary>
public sealed class TelegramOptions : IValidatableObject
{
    public const string Section = "Telegram";

    /// <summary>The bot's token, as BotFather gave it: <c>1234567:4TT8b…</c>. A secret: never logged, never part of a message.</summary>
    [Required(ErrorMessage = "TELEGRAM_BOT_TOKEN is missing: make a bot with @BotFather in Telegram and put its token there.")]
    [RegularExpression("[0-9]{1,16}:[A-Za-z0-9_-]{1,128}", ErrorMessage = "TELEGRAM_BOT_TOKEN does not look like a bot token (1234567:4TT8b…): copy it again from @BotFather, without blanks or quotes.")]
    public required string BotToken { get; init; }

    /// <summary>Scheme and host of the Bot API; a path is ignored.</summary>
    [Required(ErrorMessage = "TELEGRAM_API_BASE_URL is empty: remove it, or give an address such as https://api.telegram.org.")]
    [Url(ErrorMessage = "TELEGRAM_API_BASE_URL is not an address: remove it, or give one such as https://api.telegram.org.")]
    public string ApiBaseUrl { get; init; } = "https://api.telegram.org";

    /// <summary>The team's group, where cards go; negative for groups.</summary>
    [DeniedValues(0L, ErrorMessage = "TELEGRAM_CHANNEL_ID is missing: add the bot to the team's group and put the group's id there, for example -1001234567890.")]
    public required long ChannelId { get; init; }

    /// <summary>The first admin's private chat with the bot, where alerts go.</summary>
    [DeniedValues(0L, ErrorMessage = "ADMIN_TELEGRAM_CHAT_ID is missing: send the bot a message in private and put your chat's id there.")]
    public required long AdminChatId { get; init; }

    /// <summary>How updates come in.</summary>
    public DeliveryMode Mode { get; init; } = DeliveryMode.Polling;

    /// <summary>What Telegram shows with every update that it brings. A secret; needed for <see cref="DeliveryMode.Webhook"/>.</summary>
    [RegularExpression("[A-Za-z0-9_-]{1,256}", ErrorMessage = "TELEGRAM_WEBHOOK_SECRET has 1 to 256 letters, digits, _ or -.")]
    public string? WebhookSecret { get; init; }

    /// <summary>Where Telegram brings updates to, from outside; needed for <see cref="DeliveryMode.Webhook"/>.</summary>
    public Uri? WebhookAddress { get; init; }

    /// <summary>How long an answer is awaited; uploads get four times as long, long polling its own time on top.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:02:00", ErrorMessage = "Telegram:Patience is between 1 second and 2 minutes.")]
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Whether Telegram's limits are kept of our own accord. False only where nobody enforces them: against a simulator told not to.</summary>
    public bool KeepPace { get; init; } = true;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Mode is DeliveryMode.Webhook && WebhookSecret is null)
        {
            yield return new ValidationResult("TELEGRAM_WEBHOOK_SECRET is missing, and TELEGRAM_MODE=webhook needs it: set it to 1 to 256 letters, digits, _ or -.");
        }

        if (Mode is DeliveryMode.Webhook && WebhookAddress is null)
        {
            yield return new ValidationResult("Telegram:WebhookAddress is missing, and TELEGRAM_MODE=webhook needs it: it follows from PUBLIC_URL.");
        }
    }
}
