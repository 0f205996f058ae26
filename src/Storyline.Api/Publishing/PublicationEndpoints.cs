using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Storyline.Api.Http;
using Storyline.Models;
using Storyline.Models.Publishing;
using Storyline.Services.Core.Publishing;

namespace Storyline.Api.Publishing;

internal static class PublicationEndpoints
{
    public static void MapPublications(this IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup("/publications").WithTags("Publications").RequireAuthorization(Policies.Member);
        group.MapGet("/", ListAsync).WithName("ListPublications").WithSummary("What goes out by itself, newest first").ProducesProblem(StatusCodes.Status400BadRequest);
        group.MapGet("/{publicationId:guid}", GetAsync).WithName("GetPublication").WithSummary("One, with every publish call that was made for it")
            .ProducesProblem(StatusCodes.Status404NotFound);
        group.MapPost("/{publicationId:guid}/answer", AnswerAsync).WithName("AnswerPublication")
            .WithSummary("What a person says of a post of which nobody could tell whether it is out")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<Ok<Page<PublicationResponse>>> ListAsync(
        [AsParameters] PublicationSearch search, [AsParameters] Paging paging, CurrentMember member, PublicationDirectory directory, CancellationToken cancellationToken) =>
        TypedResults.Ok((await directory.ListAsync(member.TeamId, search.ToFilter(), paging.ToRequest(), cancellationToken)).Select(PublicationResponse.From));

    private static async Task<Ok<PublicationResponse>> GetAsync(
        Guid publicationId, CurrentMember member, PublicationDirectory directory, CancellationToken cancellationToken) =>
        TypedResults.Ok(PublicationResponse.From(await directory.GetAsync(member.TeamId, new PublicationId(publicationId), cancellationToken)));

    private static async Task<Ok<PublicationAnswerResponse>> AnswerAsync(
        Guid publicationId, PublicationAnswerRequest said, CurrentMember member, PublicationDirectory directory, DoubtAnswers answers, CancellationToken cancellationToken)
    {
        var id = (await directory.GetAsync(member.TeamId, new PublicationId(publicationId), cancellationToken)).Publication.Id;
        return TypedResults.Ok(PublicationAnswerResponse.From(said.Answer switch
        {
            PublicationAnswer.Live => await answers.LiveAsync(id, member.Actor, cancellationToken),
            PublicationAnswer.NotLive => await answers.NotLiveAsync(id, member.Actor, cancellationToken),
            PublicationAnswer.CheckAgain => await answers.CheckAgainAsync(id, member.Actor, cancellationToken),
        }));
    }
}
