using Storyline.Models.Media;

namespace Storyline.Data.Media;

/// <summary>An item as a file of the library.</summary>
/// <param name="ContentHash">Lower-case hexadecimal SHA-256.</param>
/// <param name="IsArchived">A person put it away; no index brings it back.</param>
public sealed record KnownFile(MediaItemId Id, string FilePath, string ContentHash, string Category, bool IsArchived);
