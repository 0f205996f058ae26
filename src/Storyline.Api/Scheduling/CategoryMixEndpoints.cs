using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Storyline.Api.Http;
using Storyline.Models;
using Storyline.Services.Core.Scheduling;
using Storyline.Services.Core.Teams;

namespace Storyline.Api.Scheduling;

internal static class CategoryMixEndpoints
{
    public static void MapCategoryMix(this IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup("/category-mix").WithTags("Category mix").RequireAuthorization(Policies.Member);
        group.MapGet("/", GetAsync).WithName("GetCategoryMix").WithSummary("The shares that hold now");
        group.MapPut("/", SetAsync).WithName("SetCategoryMix").WithSummary("Start a new version of the mix").RequireAuthorization(Policies.Admin)
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status409Conflict);
        group.MapGet("/drift", DriftAsync).WithName("GetCategoryMixDrift").WithSummary("What was posted in a chat against what the mix says")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
        group.MapGet("/history", HistoryAsync).WithName("ListCategoryMixVersions").WithSummary("All versions, newest first")
            .ProducesProblem(StatusCodes.Status400BadRequest);
    }

    private static async Task<Ok<CategoryMixResponse>> GetAsync(CurrentMember member, CategoryMixService mix, CancellationToken cancellationToken) =>
        TypedResults.Ok(CategoryMixResponse.From(await mix.CurrentAsync(member.TeamId, cancellationToken)));

    private static async Task<Ok<CategoryMixResponse>> SetAsync(
        CategoryMixRequest request, CurrentMember member, CategoryMixService mix, CancellationToken cancellationToken)
    {
        await mix.SetAsync(request.Ratios, request.Reason ?? "set by hand", request.Replaces, member.Actor, cancellationToken);
        return await GetAsync(member, mix, cancellationToken);
    }

    private static async Task<Ok<MixDriftResponse>> DriftAsync(
        [AsParameters] ChatChoice choice, CurrentMember member, ChatRegistry chats, MixDriftReader drift, CancellationToken cancellationToken)
    {
        var chat = await chats.WorkChatAsync(member.TeamId, choice.Id, cancellationToken);
        return TypedResults.Ok(MixDriftResponse.From(await drift.ReadAsync(chat, cancellationToken)));
    }

    private static async Task<Ok<Page<CategoryMixResponse>>> HistoryAsync(
        [AsParameters] Paging paging, CurrentMember member, CategoryMixService mix, CancellationToken cancellationToken)
    {
        var versions = await mix.ListVersionsAsync(member.TeamId, paging.ToRequest(), cancellationToken);
        return TypedResults.Ok(versions.Select(CategoryMixResponse.From));
    }
}
