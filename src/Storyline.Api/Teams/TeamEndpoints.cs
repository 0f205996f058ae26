using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Storyline.Api.Http;
using Storyline.Models;
using Storyline.Models.Teams;
using Storyline.Services.Core.Teams;

namespace Storyline.Api.Teams;

internal static class TeamEndpoints
{
    public static void MapTeam(this IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup("/team").WithTags("Team").RequireAuthorization(Policies.Member);
        group.MapGet("/", GetAsync).WithName("GetTeam").WithSummary("The team and its time zone").ProducesProblem(StatusCodes.Status404NotFound);
        group.MapPatch("/", ChangeAsync).WithName("ChangeTeam").WithSummary("Change the team's time zone; chats keep their own, and planned posts their times")
            .RequireAuthorization(Policies.Admin)
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
        group.MapGet("/users", ListUsersAsync).WithName("ListUsers").WithSummary("The people of the team with their roles, in the order in which they joined")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        group.MapPatch("/users/{userId:guid}", ChangeUserAsync).WithName("ChangeUser").WithSummary("Give a person a role, or switch their access off and on")
            .RequireAuthorization(Policies.Admin)
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
        group.MapGet("/chats", ListChatsAsync).WithName("ListChats").WithSummary("The team's chats, work chats first");
        group.MapGet("/activity", ListActivityAsync).WithName("ListActivity").WithSummary("What people did, how posts ended and who changed what; newest first")
            .ProducesProblem(StatusCodes.Status400BadRequest);
    }

    private static async Task<Ok<TeamResponse>> GetAsync(CurrentMember member, TeamDirectory teams, CancellationToken cancellationToken) =>
        TypedResults.Ok(TeamResponse.From(await teams.GetAsync(member.TeamId, cancellationToken)));

    private static async Task<Ok<TeamResponse>> ChangeAsync(
        TeamRequest request, CurrentMember member, TeamDirectory teams, TeamZone zone, CancellationToken cancellationToken)
    {
        if (request.TimeZone is { } wanted)
        {
            await zone.ChangeAsync(wanted, member.Actor, cancellationToken);
        }

        return TypedResults.Ok(TeamResponse.From(await teams.GetAsync(member.TeamId, cancellationToken)));
    }

    private static async Task<Ok<Page<UserResponse>>> ListUsersAsync(
        [AsParameters] Paging paging, CurrentMember member, TeamRoster roster, CancellationToken cancellationToken)
    {
        var people = await roster.ListAsync(member.TeamId, paging.ToRequest(), cancellationToken);
        return TypedResults.Ok(people.Select(UserResponse.From));
    }

    private static async Task<Ok<UserResponse>> ChangeUserAsync(
        Guid userId, UserRequest request, CurrentMember member, TeamRoster roster, CancellationToken cancellationToken)
    {
        await roster.ChangeAsync(new UserId(userId), request.Role, request.IsActive, member.Actor, cancellationToken);
        return TypedResults.Ok(UserResponse.From(await roster.FindAsync(member.TeamId, userId.ToString(), cancellationToken)));
    }

    private static async Task<Ok<IReadOnlyList<TeamChatResponse>>> ListChatsAsync(CurrentMember member, TeamDirectory teams, CancellationToken cancellationToken) =>
        TypedResults.Ok<IReadOnlyList<TeamChatResponse>>([.. (await teams.ChatsAsync(member.TeamId, cancellationToken)).Select(TeamChatResponse.From)]);

    private static async Task<Ok<Page<ActivityResponse>>> ListActivityAsync(
        [AsParameters] Paging paging, CurrentMember member, ActivityFeed feed, CancellationToken cancellationToken)
    {
        var lines = await feed.ListAsync(member.TeamId, paging.ToRequest(), cancellationToken);
        return TypedResults.Ok(lines.Select(ActivityResponse.From));
    }
}
