using Storyline.Models.Publishing;

namespace Storyline.Services.Core.Publishing.Policies;

/// <summary>How a category of a chat is published.</summary>
/// <param name="Category">Null: every category that has no policy of its own.</param>
/// <param name="Policy">What holds for it: its own, or the one for all others; null when neither is there, and the team is asked.</param>
public sealed record CategoryPolicy(string? Category, PublishingPolicy? Policy)
{
    /// <summary>Whether it has one of its own.</summary>
    public bool IsOwn => Policy is not null && Policy.Category == Category;

    /// <summary>The version of its own policy; 0 when there is none.</summary>
    public int Version => IsOwn ? Policy!.Version : 0;

    /// <summary>What holds, as a wish; asking when nothing does.</summary>
    public PolicyWish Wish => Policy is null ? new PolicyWish(PublishingMode.Ask) : PolicyWish.Of(Policy);
}
