using Storyline.Api.Http;
using Storyline.Models.Teams;

namespace Storyline.Api.Teams;

/// <summary>Who is signed in.</summary>
/// <param name="UserId">Null for the demo admin before anybody spoke to the bot.</param>
/// <param name="Name">How they are named to others: <c>@ana</c>.</param>
/// <param name="ExpiresAt">When the session ends.</param>
public sealed record MemberResponse(Guid TeamId, Guid? UserId, string Name, TeamRole Role, DateTimeOffset ExpiresAt)
{
    internal static MemberResponse From(CurrentMember member) => new(
        member.TeamId.Value, member.Actor.UserId?.Value, member.Actor.Name, member.Actor.Role, member.ExpiresAt);
}
