using Storyline.Models.Media;
using Storyline.Models.Scheduling;

namespace Storyline.Services.Core.Scheduling;

/// <summary>A post of a plan or of a preview.</summary>
/// <param name="Reasons">Why this one, in words.</param>
public sealed record PlannedPost(
    SlotNumber SlotNumber, DateTimeOffset ScheduledFor, MediaItemId MediaItemId, string FileName, string Category, IReadOnlyList<string> Reasons);
