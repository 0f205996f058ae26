using Storyline.Services.Core.Media;

namespace Storyline.Api.Media;

/// <summary>What became of one item of a change to many.</summary>
/// <param name="Outcome"><c>changed</c>, <c>unchanged</c>, <c>refused</c> or <c>unknown</c>.</param>
/// <param name="Reason">Why it was not changed; null when it was.</param>
public sealed record BulkItemResponse(Guid Id, string Outcome, string? Reason)
{
    public static BulkItemResponse From(ItemResult result) => result.Outcome switch
    {
        ItemOutcome.Changed => new BulkItemResponse(result.Id.Value, "changed", null),
        ItemOutcome.Unchanged same => new BulkItemResponse(result.Id.Value, "unchanged", same.Reason),
        ItemOutcome.Refused refused => new BulkItemResponse(result.Id.Value, "refused", refused.Reason),
        ItemOutcome.Unknown => new BulkItemResponse(result.Id.Value, "unknown", "The team has no such item."),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
