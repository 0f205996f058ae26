namespace Storyline.Api.Media;

/// <summary>What a change to many items did, in the order of the ids.</summary>
/// <param name="Changed">How many were changed.</param>
public sealed record BulkResponse(int Changed, IReadOnlyList<BulkItemResponse> Items);
