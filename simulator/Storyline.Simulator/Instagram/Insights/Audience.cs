using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Storyline.Simulator.Instagram.Accounts;
using Storyline.Simulator.Instagram.Posts;

namespace Storyline.Simulator.Instagram.Insights;

/// <summary>How many people have seen a post by now and what they did: it follows from seed, post and age, grows fast at first and levels off.</summary>
internal sealed class Audience
{
    private const double HalfDayShare = 0.18;
    private static readonly TimeSpan Pace = TimeSpan.FromHours(5);

    private readonly byte[] chance;
    private readonly long reach;

    public Audience(InstagramState instagram, PostedMedia media, DateTimeOffset now)
    {
        chance = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"audience:{instagram.Ids.Seed}:{media.Id}")));
        var age = (media.EndsAt is { } end && end < now ? end : now) - media.PostedAt;
        var inTheEnd = instagram.Account(media.AccountId)!.Followers * HalfDayShare * (0.5 + Fraction(0));
        reach = (long)(inTheEnd * (1 - Math.Exp(-age / Pace)));
    }

    /// <summary>People, each counted once.</summary>
    public long Reach => reach;

    public long Of(string metric) => metric switch
    {
        "reach" => reach,
        "views" or "total_views" => reach + Share(1, 0.35),
        "replies" => Share(2, 0.02),
        "shares" => Share(3, 0.03),
        "reposts" => Share(4, 0.01),
        "follows" => Share(5, 0.01),
        "profile_visits" => Share(6, 0.05),
        "link_clicks" => Share(7, 0.04),
        "likes" or "total_likes" => Share(8, 0.2),
        "comments" or "total_comments" => Share(9, 0.02),
        "saved" => Share(10, 0.03),
        "total_interactions" => Share(2, 0.02) + Share(3, 0.03) + Share(8, 0.2),
        "ig_reels_avg_watch_time" => 4200 + chance[11] * 10,
        "ig_reels_video_view_total_time" => reach * 4200,
        "reels_skip_rate" => 20 + chance[12] / 10,
        _ => Parts(metric).Sum(part => part.Count),
    };

    /// <summary>The parts of a metric that has a breakdown.</summary>
    public IReadOnlyList<(string Value, long Count)> Parts(string metric) => metric == MetricRules.Navigation
        ? [("tap_forward", Share(13, 1.1)), ("tap_back", Share(14, 0.12)), ("tap_exit", Share(15, 0.2)), ("swipe_forward", Share(16, 0.18))]
        : [("bio_link_clicked", Share(17, 0.02)), ("call", 0), ("direction", 0), ("email", Share(18, 0.004)), ("text", 0), ("other", 0)];

    private long Share(int which, double most) => (long)(reach * most * (0.4 + (0.6 * Fraction(which))));

    private double Fraction(int which) => chance[which] / 255.0;
}
