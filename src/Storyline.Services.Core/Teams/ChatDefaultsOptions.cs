using System.ComponentModel.DataAnnotations;
using Storyline.Models.Teams;

namespace Storyline.Services.Core.Teams;

/// <summary>First values of a newly registered chat. Afterwards the database alone decides.</summary>
public sealed class ChatDefaultsOptions
{
    public const string Section = "ChatDefaults";

    [Range(1, 50)]
    public int PostsPerDay { get; init; } = 3;

    /// <summary>Local hour at which the posting window opens.</summary>
    [Range(0, 23)]
    public int PostingHoursStart { get; init; } = 14;

    /// <summary>Local hour at which it closes; it may lie after midnight.</summary>
    [Range(0, 23)]
    public int PostingHoursEnd { get; init; } = 2;

    /// <summary>IANA name.</summary>
    [Required]
    public string TimeZone { get; init; } = "UTC";

    /// <summary>Days a picture is locked after a post.</summary>
    [Range(0, 3650)]
    public int RepostTtlDays { get; init; } = 30;

    /// <summary>Days a picture is locked after a skip.</summary>
    [Range(0, 3650)]
    public int SkipTtlDays { get; init; } = 3;
    public bool DryRunMode { get; init; }
    public bool EnableInstagramApi { get; init; }
    public CaptionStyle CaptionStyle { get; init; } = CaptionStyle.Enhanced;
    public bool SendLifecycleNotifications { get; init; } = true;
}
