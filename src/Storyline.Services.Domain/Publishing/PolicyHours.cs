using Storyline.Models.Publishing;
using Storyline.Models.Teams;
using Storyline.Services.Domain.Scheduling;

namespace Storyline.Services.Domain.Publishing;

/// <summary>Which policy counts for a category, and at which hours.</summary>
public static class PolicyHours
{
    /// <summary>The category's own policy, else the chat's for all others, else none.</summary>
    public static PublishingPolicy? Of(IReadOnlyList<PublishingPolicy> policies, string category) =>
        policies.FirstOrDefault(policy => policy.Category == category) ?? policies.FirstOrDefault(policy => policy.Category is null);

    /// <summary>Whether Storyline publishes by itself at that time, on the clock of the chat's zone. Without hours, always.</summary>
    public static bool IsAutomatic(PublishingPolicy? policy, ChatSettings chat, DateTimeOffset at) => policy switch
    {
        null or { Mode: PublishingMode.Ask } => false,
        { HoursStart: { } start, HoursEnd: { } end } => PostingWindow.Create(start, end, chat.TimeZone).Contains(at),
        _ => true,
    };
}
