using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Storyline.Api.Http;
using Storyline.Services.Core.Teams;

namespace Storyline.Api.Teams;

internal static class SettingsEndpoints
{
    public static void MapSettings(this IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup("/settings").WithTags("Settings").RequireAuthorization(Policies.Member);
        group.MapGet("/", GetAsync).WithName("GetSettings").WithSummary("The team's work chats and their settings");
        group.MapPost("/pause", PauseAsync).WithName("PausePosting").WithSummary("Stop posting in a chat").RequireAuthorization(Policies.Operator)
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
        group.MapPost("/resume", ResumeAsync).WithName("ResumePosting").WithSummary("Go on with posting").RequireAuthorization(Policies.Operator)
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<Ok<SettingsResponse>> GetAsync(CurrentMember member, ChatRegistry chats, CancellationToken cancellationToken) =>
        TypedResults.Ok(new SettingsResponse([.. (await chats.WorkChatsAsync(member.TeamId, cancellationToken)).Select(ChatResponse.From)]));

    private static async Task<Ok<PauseResponse>> PauseAsync(
        [AsParameters] ChatChoice choice, CurrentMember member, ChatRegistry chats, PostingSwitch posting, CancellationToken cancellationToken)
    {
        var chat = await chats.WorkChatAsync(member.TeamId, choice.Id, cancellationToken);
        return TypedResults.Ok(new PauseResponse(await posting.PauseAsync(chat, member.Actor, cancellationToken)));
    }

    private static async Task<Ok<ResumeResponse>> ResumeAsync(
        [AsParameters] ChatChoice choice, CurrentMember member, ChatRegistry chats, PostingSwitch posting, CancellationToken cancellationToken)
    {
        var chat = await chats.WorkChatAsync(member.TeamId, choice.Id, cancellationToken);
        return TypedResults.Ok(ResumeResponse.From(await posting.ResumeAsync(chat, member.Actor, cancellationToken)));
    }
}
