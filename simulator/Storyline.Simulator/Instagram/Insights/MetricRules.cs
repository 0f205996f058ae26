using System.Globalization;
using Storyline.Simulator.Instagram.Accounts;
using Storyline.Simulator.Instagram.Calls;
using Storyline.Simulator.Instagram.Posts;

namespace Storyline.Simulator.Instagram.Insights;

/// <summary>Which metric may be asked of what.</summary>
internal static class MetricRules
{
    public const string Navigation = "navigation";
    public const string ProfileActivity = "profile_activity";

    private static readonly Dictionary<string, string[]> ByProduct = new()
    {
        [PostedMedia.Story] =
        [
            "views", "reach", "replies", "follows", "profile_visits", ProfileActivity, Navigation, "shares", "reposts",
            "total_interactions", "link_clicks", "facebook_views", "total_views",
        ],
        [PostedMedia.Feed] =
        [
            "views", "reach", "likes", "comments", "saved", "shares", "reposts", "follows", "profile_visits", ProfileActivity,
            "total_interactions", "facebook_views", "total_comments", "total_likes", "total_views",
        ],
        [PostedMedia.Reels] =
        [
            "views", "reach", "likes", "comments", "saved", "shares", "reposts", "total_interactions", "crossposted_views", "facebook_views",
            "ig_reels_avg_watch_time", "ig_reels_video_view_total_time", "reels_skip_rate", "total_comments", "total_likes", "total_views",
        ],
    };

    private static readonly string[] FacebookLoginOnly = ["total_comments", "total_likes", "total_views"];
    private static readonly string[] OnlyWhenShared = ["facebook_views", "crossposted_views"];
    private static readonly string[] Dead = ["impressions", "plays", "clips_replays_count", "ig_reels_aggregated_all_plays_count", "video_views"];

    private static readonly Dictionary<string, (string Breakdown, string[] Values)> Breakdowns = new()
    {
        [Navigation] = ("story_navigation_action_type", ["tap_forward", "tap_back", "tap_exit", "swipe_forward"]),
        [ProfileActivity] = ("action_type", ["bio_link_clicked", "call", "direction", "email", "text", "other"]),
    };

    /// <summary>Every metric that some product has.</summary>
    public static IEnumerable<string> Of(string product) => ByProduct[product];

    public static IEnumerable<string> DeadOnes => Dead;

    /// <summary>The metrics of a call, each allowed for this post; one that is not spoils them all.</summary>
    public static IReadOnlyList<string> Check(GraphCall call, PostedMedia media, IssuedToken token)
    {
        call.Need("metric");
        var metrics = call.List("metric");
        for (var at = 0; at < metrics.Count; at++)
        {
            Check(metrics[at], at, media, token);
        }

        return metrics;
    }

    /// <summary>The values that a metric is broken down into.</summary>
    /// <exception cref="GraphError">It has no such breakdown.</exception>
    public static IReadOnlyList<string> Values(string metric, string breakdown) =>
        Breakdowns.TryGetValue(metric, out var known) && known.Breakdown == breakdown ? known.Values : throw GraphErrors.Unknown();

    private static void Check(string metric, int at, PostedMedia media, IssuedToken token)
    {
        if (Dead.Contains(metric))
        {
            throw GraphErrors.BadParameter($"Starting from version v22.0 and above, the {metric} metric is no longer supported for the queried media.");
        }

        if (!ByProduct.Values.Any(known => known.Contains(metric)))
        {
            var allowed = ByProduct.Values.SelectMany(known => known).Distinct();
            throw GraphErrors.BadParameter(string.Create(CultureInfo.InvariantCulture, $"metric[{at}] must be one of the following values: {string.Join(", ", allowed)}"));
        }

        if (!ByProduct[media.ProductType].Contains(metric) || (FacebookLoginOnly.Contains(metric) && token.Login == IssuedToken.Instagram))
        {
            throw GraphErrors.BadParameter($"The Media Insights API does not support the {metric} metric for this media product type.");
        }

        if (OnlyWhenShared.Contains(metric))
        {
            throw GraphErrors.BadParameter($"The {metric} metric is not available for media that is not shared to Facebook.");
        }
    }
}
