using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Storyline.Api.Http;
using Storyline.Services.Core.Scheduling;

namespace Storyline.Api.Scheduling;

internal static class CategoryMixEndpoints
{
    public static void MapCategoryMix(this IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup("/category-mix").WithTags("Category mix").RequireAuthorization(Policies.Member);
        group.MapGet("/", GetAsync).WithName("GetCategoryMix").WithSummary("The shares that hold now");
        group.MapPut("/", SetAsync).WithName("SetCategoryMix").WithSummary("Start a new version of the mix").RequireAuthorization(Policies.Admin)
            .ProducesProblem(StatusCodes.Status400BadRequest);
        group.MapGet("/history", HistoryAsync).WithName("ListCategoryMixVersions").WithSummary("All versions, newest first");
    }

    private static async Task<Ok<CategoryMixResponse>> GetAsync(CurrentMember member, CategoryMixService mix, CancellationToken cancellationToken) =>
        TypedResults.Ok(CategoryMixResponse.From(await mix.CurrentAsync(member.TeamId, cancellationToken)));

    private static async Task<Ok<CategoryMixResponse>> SetAsync(
        CategoryMixRequest request, CurrentMember member, CategoryMixService mix, CancellationToken cancellationToken)
    {
        await mix.SetAsync(request.Ratios, request.Reason ?? "set by hand", member.Actor, cancellationToken);
        return await GetAsync(member, mix, cancellationToken);
    }

    private static async Task<Ok<IReadOnlyList<CategoryMixResponse>>> HistoryAsync(
        CurrentMember member, CategoryMixService mix, CancellationToken cancellationToken)
    {
        var shares = await mix.HistoryAsync(member.TeamId, cancellationToken);
        return TypedResults.Ok<IReadOnlyList<CategoryMixResponse>>(
            [.. shares.GroupBy(share => share.VersionNumber).Select(version => CategoryMixResponse.From([.. version]))]);
    }
}
