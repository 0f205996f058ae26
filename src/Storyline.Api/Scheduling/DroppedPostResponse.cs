using Storyline.Services.Core.Scheduling;

namespace Storyline.Api.Scheduling;

/// <summary>A post that left the plan.</summary>
/// <param name="Refill">What took its slot; null when the slot is free now.</param>
public sealed record DroppedPostResponse(QueueItemResponse Dropped, PlannedPostResponse? Refill)
{
    public static DroppedPostResponse From(DroppedPost drop) =>
        new(QueueItemResponse.From(drop.Dropped), drop.Refill is { } post ? PlannedPostResponse.From(post) : null);
}
