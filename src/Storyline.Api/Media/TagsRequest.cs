namespace Storyline.Api.Media;

/// <summary>Words to put on an item and to take off. Kept in lower case, without a hash sign; at most 60 characters each and 30 on one item.</summary>
public sealed record TagsRequest(IReadOnlyList<string>? Add = null, IReadOnlyList<string>? Remove = null);
