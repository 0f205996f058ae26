using Storyline.Models.Teams;

namespace Storyline.Api.Teams;

/// <summary>A work chat and its settings.</summary>
/// <param name="TelegramChatId">Negative for groups.</param>
/// <param name="DryRunMode">Cards go out, decisions are not recorded.</param>
/// <param name="PostsPerDay">1 to 50.</param>
/// <param name="PostingHoursStart">Local hour, 0 to 23, at which the posting window opens.</param>
/// <param name="PostingHoursEnd">Local hour, 0 to 23, at which it closes; smaller than the start when it crosses midnight, equal for all day.</param>
/// <param name="TimeZone">IANA name of the zone of the posting hours.</param>
/// <param name="RepostTtlDays">Days a picture is locked after it was posted.</param>
/// <param name="SkipTtlDays">Days a picture is locked after it was skipped.</param>
/// <param name="CatchUpPolicy">What happens to posts that were missed.</param>
/// <param name="CaptionStyle">How much a card says.</param>
/// <param name="SendLifecycleNotifications">The team's admin chats are told of starts and stops; one switch for all chats of the team.</param>
/// <param name="ShowVerboseNotifications">Cards say more than two lines.</param>
/// <param name="ActiveInstagramAccountId">The account that posts of this chat go to, or null.</param>
/// <param name="Version">Raised by every change; the ETag of the chat's settings.</param>
public sealed record ChatResponse(
    Guid Id,
    string Name,
    long TelegramChatId,
    bool IsPaused,
    DateTimeOffset? PausedAt,
    bool DryRunMode,
    bool EnableInstagramApi,
    int PostsPerDay,
    int PostingHoursStart,
    int PostingHoursEnd,
    string TimeZone,
    int RepostTtlDays,
    int SkipTtlDays,
    CatchUpPolicy CatchUpPolicy,
    CaptionStyle CaptionStyle,
    bool SendLifecycleNotifications,
    bool ShowVerboseNotifications,
    Guid? ActiveInstagramAccountId,
    int Version)
{
    public static ChatResponse From(ChatSettings chat) => new(
        chat.Id.Value, chat.Name, chat.TelegramChatId, chat.IsPaused, chat.PausedAt, chat.DryRunMode, chat.EnableInstagramApi, chat.PostsPerDay,
        chat.PostingHoursStart, chat.PostingHoursEnd, chat.TimeZone, chat.RepostTtlDays, chat.SkipTtlDays, chat.CatchUpPolicy, chat.CaptionStyle,
        chat.SendLifecycleNotifications, chat.ShowVerboseNotifications, chat.ActiveInstagramAccountId?.Value, chat.Version);
}
