using Storyline.Models.Accounts;

namespace Storyline.Models.Teams;

/// <summary>
/// A registered chat. The environment's defaults are copied once, at registration; after that these values alone decide.
/// </summary>
public sealed class ChatSettings
{
    public required ChatSettingsId Id { get; init; }
    public required TeamId TeamId { get; init; }

    /// <summary>Telegram's id of the chat: negative for groups; changes when a group becomes a supergroup.</summary>
    public required long TelegramChatId { get; set; }

    /// <summary>Ids that it had before: a configuration still names them, and what is late still comes from them.</summary>
    public long[] FormerTelegramChatIds { get; init; } = [];

    /// <summary>What it is called, as messages can carry it, also where it is stored as it once came.</summary>
    public required string Name { get => GivenName.OfChat(field, TelegramChatId); set; }
    public required ChatPurpose Purpose { get; init; }
    public bool DryRunMode { get; set; }
    public bool EnableInstagramApi { get; set; }
    public bool IsPaused { get; set; }
    public UserId? PausedBy { get; set; }
    public DateTimeOffset? PausedAt { get; set; }

    /// <summary>1 to 50.</summary>
    public required int PostsPerDay { get; set; }

    /// <summary>Local hour, 0 to 23, at which the posting window opens.</summary>
    public required int PostingHoursStart { get; set; }

    /// <summary>Local hour, 0 to 23, at which it closes; smaller than the start when it crosses midnight, equal for all day.</summary>
    public required int PostingHoursEnd { get; set; }

    /// <summary>IANA name of the zone of the posting hours.</summary>
    public required string TimeZone { get; set; }

    /// <summary>Days a picture is locked after it was posted.</summary>
    public required int RepostTtlDays { get; set; }

    /// <summary>Days a picture is locked after it was skipped.</summary>
    public required int SkipTtlDays { get; set; }
    public CatchUpPolicy CatchUpPolicy { get; set; }
    public CaptionStyle CaptionStyle { get; set; }
    public bool ShowVerboseNotifications { get; set; } = true;
    public bool SendLifecycleNotifications { get; set; } = true;
    public InstagramAccountId? ActiveInstagramAccountId { get; set; }

    /// <summary>Raised by every change, so that a stale write is noticed.</summary>
    public int Version { get; set; }
    public required DateTimeOffset CreatedAt { get; init; }
}
