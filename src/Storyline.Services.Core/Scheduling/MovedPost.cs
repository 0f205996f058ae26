using Storyline.Services.Domain.Scheduling;

namespace Storyline.Services.Core.Scheduling;

/// <summary>A post at its new time.</summary>
/// <param name="Window">The chat's posting hours.</param>
/// <param name="IsOutsideHours">It goes out all the same: a person said so.</param>
public sealed record MovedPost(PlannedItem Post, PostingWindow Window, bool IsOutsideHours);
