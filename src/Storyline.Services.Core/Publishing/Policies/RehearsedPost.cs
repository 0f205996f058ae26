using Storyline.Models.Media;
using Storyline.Models.Publishing;
using Storyline.Services.Domain.Publishing;

namespace Storyline.Services.Core.Publishing.Policies;

/// <summary>A past post and what policies would have done with it.</summary>
/// <param name="FileName">As it was when it was decided.</param>
/// <param name="DueAt">Its planned time.</param>
/// <param name="Decided">What became of it.</param>
public sealed record RehearsedPost(
    HistoryEntryId Id, MediaItemId MediaItemId, string FileName, string Category, DateTimeOffset DueAt, HistoryStatus Decided, RehearsedFate Fate);
