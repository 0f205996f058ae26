using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Storyline.Api.Http;
using Storyline.Services.Core.Media;

namespace Storyline.Api.Media;

/// <summary>How the library is used up.</summary>
internal static class MediaUsageEndpoints
{
    private const int UsualItems = 50;

    public static void MapMediaUsage(this IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup("/media").WithTags("Media").RequireAuthorization(Policies.Member);
        group.MapGet("/runway", RunwayAsync).WithName("GetRunway").WithSummary("How many days the content of each category lasts");
        group.MapGet("/dead", DeadAsync).WithName("ListDeadMedia").WithSummary("Items that never can go out, and those that have not gone out for so many days")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        group.MapGet("/reused", ReusedAsync).WithName("ListReusedMedia").WithSummary("Items that went out more than once, the most often posted first")
            .ProducesProblem(StatusCodes.Status400BadRequest);
    }

    private static async Task<Ok<IReadOnlyList<RunwayResponse>>> RunwayAsync(
        CurrentMember member, ContentRunway runway, CancellationToken cancellationToken) =>
        TypedResults.Ok<IReadOnlyList<RunwayResponse>>([.. (await runway.ForTeamAsync(member.TeamId, cancellationToken)).Select(RunwayResponse.From)]);

    private static async Task<Ok<IReadOnlyList<DeadMediaResponse>>> DeadAsync(
        CurrentMember member, MediaUsage usage, CancellationToken cancellationToken, int days = MediaUsage.UsualDays, int limit = UsualItems) =>
        TypedResults.Ok<IReadOnlyList<DeadMediaResponse>>(
            [.. (await usage.DeadAsync(member.TeamId, days, limit, cancellationToken)).Select(DeadMediaResponse.From)]);

    private static async Task<Ok<IReadOnlyList<MediaSummaryResponse>>> ReusedAsync(
        CurrentMember member, MediaUsage usage, CancellationToken cancellationToken, int limit = UsualItems) =>
        TypedResults.Ok<IReadOnlyList<MediaSummaryResponse>>(
            [.. (await usage.ReusedAsync(member.TeamId, limit, cancellationToken)).Select(MediaSummaryResponse.From)]);
}
