using System.ComponentModel.DataAnnotations;

namespace Storyline.Api;

/// <summary>How the REST API answers and what it serves.</summary>
public sealed class ApiOptions
{
    public const string Section = "Api";

    /// <summary>Signs access tokens (HMAC-SHA-256): at least 32 characters, the same in every process. Another key ends all sessions.</summary>
    [Required]
    [MinLength(32)]
    public required string JwtSigningKey { get; init; }

    /// <summary>Lets a caller on this machine sign in as the demo admin without an account. Only for a try-out.</summary>
    public bool DemoSignIn { get; init; }

    /// <summary>Folder of the exported dashboard; absent, or not there: the start page says how to build it.</summary>
    public string? DashboardFolder { get; init; }

    /// <summary>Folder below which the thumbnails of media items lie; absent: there are none.</summary>
    public string? ThumbnailsFolder { get; init; }

    /// <summary>What Telegram shows with the updates that it brings; absent: none are taken in, because the bot fetches them.</summary>
    public string? ChatWebhookSecret { get; init; }

    /// <summary>Requests a minute that one session, or one address without a session, may send. A fifth of them may come at once.</summary>
    [Range(10, 1_000_000)]
    public int RequestsPerMinute { get; init; } = 1_200;

    /// <summary>Silence on the stream of changes after which a heartbeat is sent, so that proxies keep it open.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:05:00")]
    public TimeSpan EventHeartbeat { get; init; } = TimeSpan.FromSeconds(15);
}
