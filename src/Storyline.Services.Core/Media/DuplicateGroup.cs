using Storyline.Models.Media;

namespace Storyline.Services.Core.Media;

/// <summary>Active items with the same bytes.</summary>
/// <param name="Keep">The one that was posted most; of those, the oldest.</param>
/// <param name="Spare">The others.</param>
public sealed record DuplicateGroup(MediaItem Keep, IReadOnlyList<MediaItem> Spare);
