using Storyline.Services.Domain.Publishing;

namespace Storyline.Services.Core.Publishing.Policies;

/// <summary>What policies would have done with the posts of the last days.</summary>
/// <param name="Since">The first moment that counts.</param>
/// <param name="Categories">By name.</param>
/// <param name="Posts">Those that would have gone out against somebody's will first, then those that would have gone out, then the others; the newest of each first.</param>
public sealed record RehearsalReport(DateTimeOffset Since, IReadOnlyList<CategoryRehearsal> Categories, IReadOnlyList<RehearsedPost> Posts)
{
    /// <summary>Posts that would have gone out although people skipped or rejected them.</summary>
    public IEnumerable<RehearsedPost> AgainstWill => Posts.Where(post => post.Fate is RehearsedFate.GoesOutAgainstWill);
}
