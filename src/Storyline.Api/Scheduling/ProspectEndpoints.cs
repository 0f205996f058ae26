using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Storyline.Api.Http;
using Storyline.Models.Media;
using Storyline.Services.Core.Scheduling;
using Storyline.Services.Core.Teams;

namespace Storyline.Api.Scheduling;

internal static class ProspectEndpoints
{
    public static void MapProspects(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGroup("/media").WithTags("Media").RequireAuthorization(Policies.Member)
            .MapGet("/{id:guid}/whynot", ExplainAsync).WithName("ExplainMedia").WithSummary("Why a picture is not in the plan, or when its turn comes")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Ok<ProspectResponse>> ExplainAsync(
        Guid id, [AsParameters] ChatChoice choice, CurrentMember member, ChatRegistry chats, PlanProspects prospects, CancellationToken cancellationToken)
    {
        var chat = await chats.WorkChatAsync(member.TeamId, choice.Id, cancellationToken);
        return TypedResults.Ok(ProspectResponse.From(await prospects.ExplainAsync(chat, new MediaItemId(id), cancellationToken)));
    }
}
