using Storyline.Models.Teams;

namespace Storyline.Api.Teams;

/// <summary>A person of the team.</summary>
/// <param name="Name">How they are named to others: <c>@ana</c>.</param>
/// <param name="IsActive">False: their access to this team is switched off.</param>
/// <param name="TotalPosts">Posts they marked as posted, in all their teams.</param>
/// <param name="JoinedAt">Their first word or tap in this team.</param>
public sealed record UserResponse(
    Guid Id, long TelegramUserId, string Name, TeamRole Role, bool IsActive, int TotalPosts, DateTimeOffset JoinedAt, DateTimeOffset LastSeenAt)
{
    public static UserResponse From(Teammate one) => new(
        one.User.Id.Value, one.User.TelegramUserId, one.User.DisplayName, one.Role, one.IsActive, one.User.TotalPosts, one.JoinedAt, one.User.LastSeenAt);
}
