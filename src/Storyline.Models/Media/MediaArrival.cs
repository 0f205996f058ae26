using Storyline.Models.Teams;

namespace Storyline.Models.Media;

/// <summary>
/// A picture or clip that a person sent to the bot. It waits for its category, and becomes a media item when a button names one; the row goes
/// with it. One that nobody sorts is forgotten, with its file, after a few days.
/// </summary>
public sealed class MediaArrival
{
    public required MediaArrivalId Id { get; init; }
    public required TeamId TeamId { get; init; }
    public required long TelegramChatId { get; init; }

    /// <summary>The person's message: unique in its chat, so that a repeated update makes no second arrival.</summary>
    public required int TelegramMessageId { get; init; }

    /// <summary>Telegram's word for the album that it belongs to; null when it was sent alone. One question sorts a whole album.</summary>
    public string? AlbumId { get; init; }

    /// <summary>Telegram's handle to the file: it can be fetched with it for at least an hour.</summary>
    public required string TelegramFileId { get; init; }

    /// <summary>Absolute path of the fetched file; null until it was fetched.</summary>
    public string? FilePath { get; set; }

    /// <summary>When Telegram refused to hand the file out; null when it did not. It is asked for once more when the arrival is sorted.</summary>
    public DateTimeOffset? FileRefusedAt { get; init; }

    /// <summary>As the person's device named it, or one that was made up; never a path.</summary>
    public required string FileName { get; init; }

    /// <summary>What the person wrote under it.</summary>
    public string? Caption { get; init; }
    public required UserId SentBy { get; init; }
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The bot's question for the category; null until it was asked.</summary>
    public int? QuestionMessageId { get; set; }

    /// <summary>How often the question was sent, or may have been: counted before each time.</summary>
    public int Asks { get; init; }

    /// <summary>It is not asked about again before then; null: at once.</summary>
    public DateTimeOffset? NextAskAt { get; init; }

    /// <summary>The category that somebody chose for it; null while it waits. From then on Storyline brings it into the library, restart or not.</summary>
    public string? ChosenCategory { get; set; }

    /// <summary>Who chose it.</summary>
    public UserId? ChosenBy { get; set; }
}
