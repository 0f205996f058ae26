using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Storyline.Api.Http;
using Storyline.Models.Teams;
using Storyline.Services.Core.Publishing.Policies;
using Storyline.Services.Core.Teams;

namespace Storyline.Api.Publishing;

/// <summary>What a work chat lets Storyline publish by itself.</summary>
internal static class PolicyEndpoints
{
    public static void MapPolicies(this IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup("/settings/{chatId:guid}/policies").WithTags("Policies").RequireAuthorization(Policies.Member)
            .ProducesProblem(StatusCodes.Status404NotFound);
        group.MapGet("/", ListAsync).WithName("ListPolicies").WithSummary("How each category is published, first all that have no policy of their own");
        group.MapPut("/", SetAsync).WithName("SetPolicy").WithSummary("Give a category, or all others, a policy of its own").RequireAuthorization(Policies.Admin)
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status409Conflict);
        group.MapDelete("/", RemoveAsync).WithName("RemovePolicy").WithSummary("Take a category's own policy away; the one for all others holds then")
            .RequireAuthorization(Policies.Admin).ProducesProblem(StatusCodes.Status409Conflict);
        group.MapGet("/rehearsal", RehearseAsync).WithName("RehearsePolicy").WithSummary("What a policy would have done with the posts of the last 90 days; changes nothing")
            .ProducesProblem(StatusCodes.Status400BadRequest);
    }

    private static async Task<Ok<IReadOnlyList<PolicyResponse>>> ListAsync(
        Guid chatId, CurrentMember member, ChatRegistry chats, PublishingPolicies policies, CancellationToken cancellationToken)
    {
        var chat = await chats.WorkChatAsync(member.TeamId, new ChatSettingsId(chatId), cancellationToken);
        return TypedResults.Ok<IReadOnlyList<PolicyResponse>>([.. (await policies.ListAsync(chat, cancellationToken)).Select(PolicyResponse.From)]);
    }

    private static async Task<Ok<PolicyResponse>> SetAsync(
        Guid chatId,
        [FromQuery(Name = "category"), Description("Left out: all that have no policy of their own.")] string? category,
        PolicyRequest request,
        CurrentMember member,
        ChatRegistry chats,
        PublishingPolicies policies,
        CancellationToken cancellationToken)
    {
        var chat = await chats.WorkChatAsync(member.TeamId, new ChatSettingsId(chatId), cancellationToken);
        return TypedResults.Ok(PolicyResponse.From(await policies.SetAsync(chat, category, request.ToWish(), request.Replaces, member.Actor, cancellationToken)));
    }

    private static async Task<NoContent> RemoveAsync(
        Guid chatId,
        [FromQuery(Name = "category"), Description("Left out: all that have no policy of their own.")] string? category,
        [FromQuery(Name = "replaces"), Description("The version that was seen; left out: whatever it is now.")] int? replaces,
        CurrentMember member,
        ChatRegistry chats,
        PublishingPolicies policies,
        CancellationToken cancellationToken)
    {
        var chat = await chats.WorkChatAsync(member.TeamId, new ChatSettingsId(chatId), cancellationToken);
        await policies.RemoveAsync(chat, category, replaces, member.Actor, cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<Ok<RehearsalResponse>> RehearseAsync(
        Guid chatId, [AsParameters] RehearsalSearch search, CurrentMember member, ChatRegistry chats, PolicyRehearsal rehearsal, CancellationToken cancellationToken)
    {
        var chat = await chats.WorkChatAsync(member.TeamId, new ChatSettingsId(chatId), cancellationToken);
        return TypedResults.Ok(RehearsalResponse.From(await rehearsal.RunAsync(chat, search.Category, search.ToWish(), cancellationToken)));
    }
}
