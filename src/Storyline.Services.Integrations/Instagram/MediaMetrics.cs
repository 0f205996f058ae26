using Storyline.Models.Accounts;
using Storyline.Models.Publishing;

namespace Storyline.Services.Integrations.Instagram;

/// <summary>Which metrics a post has (Graph API, media insights, 2026-06-18). <c>impressions</c> and <c>plays</c> are dead: <c>views</c> took their place.</summary>
/// <param name="Plain">Asked for in one request.</param>
/// <param name="Broken">Each asked for alone, with its breakdown.</param>
/// <param name="Doubtful">Each asked for alone, because Meta throws when the post was not shared to Facebook.</param>
internal sealed record MediaMetrics(IReadOnlyList<string> Plain, IReadOnlyList<(string Metric, string Breakdown)> Broken, IReadOnlyList<string> Doubtful)
{
    private static readonly (string, string) Navigation = ("navigation", "story_navigation_action_type");
    private static readonly (string, string) ProfileActivity = ("profile_activity", "action_type");

    /// <summary>Every metric that has a request of its own.</summary>
    public IEnumerable<(string Metric, string? Breakdown)> Alone => [.. Broken, .. Doubtful.Select(metric => (metric, (string?)null))];

    /// <summary>Every metric, to be asked for apart from the others.</summary>
    public IEnumerable<(string Metric, string? Breakdown)> All => [.. Plain.Select(metric => (metric, (string?)null)), .. Alone];

    public static MediaMetrics Of(PublicationKind kind, LoginKind login)
    {
        var isFacebook = login == LoginKind.Facebook;
        return kind switch
        {
            PublicationKind.Story => new(
                ["views", "reach", "replies", "follows", "profile_visits", "shares", "reposts", "total_interactions", "link_clicks", .. Only(isFacebook, "total_views")],
                [Navigation, ProfileActivity],
                ["facebook_views"]),
            PublicationKind.Reel => new(
                [
                    "views", "reach", "likes", "comments", "saved", "shares", "reposts", "total_interactions", "ig_reels_avg_watch_time", "ig_reels_video_view_total_time", "reels_skip_rate",
                    .. Only(isFacebook, "total_comments", "total_likes", "total_views"),
                ],
                [],
                ["crossposted_views", "facebook_views"]),
            PublicationKind.Feed or PublicationKind.Carousel => new(
                [
                    "views", "reach", "likes", "comments", "saved", "shares", "reposts", "follows", "profile_visits", "total_interactions",
                    .. Only(isFacebook, "total_comments", "total_likes", "total_views"),
                ],
                [ProfileActivity],
                ["facebook_views"]),
        };
    }

    private static string[] Only(bool isFacebook, params string[] metrics) => isFacebook ? metrics : [];
}
