using Storyline.Services.Core.Publishing.Policies;
using Storyline.Services.Domain.Publishing;

namespace Storyline.Api.Publishing;

/// <summary>What policies would have done with the posts of the last 90 days. Nothing was changed.</summary>
/// <param name="Since">The first moment that counts.</param>
/// <param name="Posts">Those first that would have gone out although somebody refused them; at most 200.</param>
public sealed record RehearsalResponse(DateTimeOffset Since, int Total, IReadOnlyList<CategoryRehearsalResponse> Categories, IReadOnlyList<RehearsedPostResponse> Posts)
{
    private const int MostPosts = 200;

    public static RehearsalResponse From(RehearsalReport report) => new(
        report.Since,
        report.Posts.Count,
        [
            .. report.Categories.Select(one => new CategoryRehearsalResponse(
                one.Category, one.GoesOut, one.AgainstWill, one.Asks.GetValueOrDefault(AskReason.NeedsPerson), one.Asks.GetValueOrDefault(AskReason.NoAccount),
                one.Asks.GetValueOrDefault(AskReason.PolicyAsks), one.Asks.GetValueOrDefault(AskReason.OutsideHours))),
        ],
        [.. report.Posts.Take(MostPosts).Select(RehearsedPostResponse.From)]);
}
