using Storyline.Services.Core.Scheduling;

namespace Storyline.Api.Scheduling;

/// <summary>A post at its new time.</summary>
/// <param name="IsOutsideHours">The time is outside the chat's posting hours; it goes out all the same.</param>
public sealed record MovedPostResponse(QueueItemResponse Post, bool IsOutsideHours)
{
    public static MovedPostResponse From(MovedPost moved) => new(QueueItemResponse.From(moved.Post), moved.IsOutsideHours);
}
