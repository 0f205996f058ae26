using Storyline.Models.Teams;

namespace Storyline.Api.Teams;

/// <summary>A JSON merge patch (RFC 7396) of a chat's settings: what is absent stays as it is.</summary>
/// <param name="PostsPerDay">1 to 50, and no more than fit into the posting hours ten minutes apart.</param>
/// <param name="PostingHoursStart">Local hour, 0 to 23.</param>
/// <param name="PostingHoursEnd">Local hour, 0 to 23; smaller than the start: after midnight; the same: all day.</param>
/// <param name="TimeZone">IANA name.</param>
/// <param name="RepostTtlDays">1 to 3650.</param>
/// <param name="SkipTtlDays">1 to 3650.</param>
/// <param name="ActiveInstagramAccountId">An account of the team that is active; null for none. The only one that may be null.</param>
public sealed record SettingsPatchRequest(
    bool? DryRunMode = null,
    bool? EnableInstagramApi = null,
    bool? IsPaused = null,
    bool? ShowVerboseNotifications = null,
    bool? SendLifecycleNotifications = null,
    int? PostsPerDay = null,
    int? PostingHoursStart = null,
    int? PostingHoursEnd = null,
    string? TimeZone = null,
    int? RepostTtlDays = null,
    int? SkipTtlDays = null,
    CatchUpPolicy? CatchUpPolicy = null,
    CaptionStyle? CaptionStyle = null,
    Guid? ActiveInstagramAccountId = null);
