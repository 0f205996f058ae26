namespace Storyline.Api.Media;

/// <summary>What became of an upload.</summary>
/// <param name="Outcome"><c>added</c>, or <c>duplicate</c>: the library has the same bytes already, perhaps archived, and nothing was stored.</param>
/// <param name="Item">The new item, or the one that has the same bytes.</param>
/// <param name="NearDuplicates">Active items that look like a new one, the nearest first.</param>
public sealed record UploadResponse(string Outcome, MediaItemResponse Item, IReadOnlyList<NearDuplicateResponse> NearDuplicates);
