using Storyline.Models;
using Storyline.Models.Media;
using Storyline.Services.Core.Publishing.Decisions;

namespace Storyline.Services.Core.Media;

/// <summary>An item with all that is known of it.</summary>
/// <param name="History">The latest lines of the record about it, newest first.</param>
/// <param name="Locks">Locks that hold now.</param>
/// <param name="Obstacles">Why it may not be planned now, in words; empty when it may.</param>
/// <param name="NearDuplicates">Active items that look like it, the nearest first.</param>
public sealed record MediaDetails(
    MediaItem Item, Page<HistoryItem> History, IReadOnlyList<LockedItem> Locks, IReadOnlyList<string> Obstacles,
    IReadOnlyList<MediaTag> Tags, IReadOnlyList<LookAlike> NearDuplicates);
