using Storyline.Models.Publishing;

namespace Storyline.Services.Domain.Publishing;

/// <summary>Which policy holds for a category, and when it lets Storyline publish by itself.</summary>
public static class PolicyRules
{
    /// <summary>The category's own policy, or the one for all others, or null: then the team is asked.</summary>
    public static PublishingPolicy? For(IEnumerable<PublishingPolicy> policies, string category)
    {
        PublishingPolicy? others = null;
        foreach (var policy in policies)
        {
            if (policy.Category == category)
            {
                return policy;
            }

            others = policy.Category is null ? policy : others;
        }

        return others;
    }

    /// <summary>
    /// Whether a post whose time is <paramref name="local"/> on the chat's clock goes out by itself. The first hour belongs to the hours, the last does
    /// not; hours whose end is not after their start cross midnight, and equal ones, like none, mean all day.
    /// </summary>
    public static bool AppliesAt(PublishingPolicy? policy, TimeOnly local) => policy switch
    {
        null or { Mode: PublishingMode.Ask } => false,
        { HoursStart: { } start, HoursEnd: { } end } when start != end => local.IsBetween(new TimeOnly(start, 0), new TimeOnly(end, 0)),
        { Mode: PublishingMode.Automatic } => true,
        _ => false,
    };
}
