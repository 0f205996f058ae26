using Storyline.Models.Publishing;
using Storyline.Services.Core.Publishing.Policies;
using Storyline.Services.Domain.Publishing;

namespace Storyline.Api.Publishing;

/// <summary>A past post and what a policy would have done with it.</summary>
/// <param name="HistoryId">Its line of the record.</param>
/// <param name="Decided">What became of it.</param>
/// <param name="Why">Why the team would have been asked; null when it would not.</param>
public sealed record RehearsedPostResponse(
    Guid HistoryId, Guid MediaId, string FileName, string Category, DateTimeOffset DueAt, HistoryStatus Decided, RehearsalOutcome Outcome, AskReason? Why)
{
    public static RehearsedPostResponse From(RehearsedPost post)
    {
        var (outcome, why) = post.Fate switch
        {
            RehearsedFate.GoesOutAgainstWill => (RehearsalOutcome.AgainstWill, (AskReason?)null),
            RehearsedFate.GoesOut => (RehearsalOutcome.GoesOut, null),
            RehearsedFate.Asks asks => (RehearsalOutcome.Asks, asks.Why),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        return new RehearsedPostResponse(post.Id.Value, post.MediaItemId.Value, post.FileName, post.Category, post.DueAt, post.Decided, outcome, why);
    }
}
