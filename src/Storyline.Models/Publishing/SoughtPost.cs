using Storyline.Models.Media;

namespace Storyline.Models.Publishing;

/// <summary>A recorded post whose proof is looked for on Instagram.</summary>
/// <param name="Kind">Where it is looked for: among the stories, or among the feed's posts.</param>
public sealed record SoughtPost(HistoryEntry Entry, MediaItem Media, PublicationKind Kind);
