using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Storyline.Api.Http;
using Storyline.Models;
using Storyline.Models.Operations;
using Storyline.Services.Core.Operations.Webhooks;

namespace Storyline.Api.Operations;

/// <summary>What outside systems delivered, for those who look after it.</summary>
internal static class WebhookEndpoints
{
    public static void MapWebhooks(this IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup("/operations/webhooks").WithTags("Operations").RequireAuthorization(Policies.Admin);
        group.MapGet("/", ListAsync).WithName("ListWebhooks").WithSummary("Deliveries of outside systems, newest first").ProducesProblem(StatusCodes.Status400BadRequest);
        group.MapPost("/{webhookId:guid}/replay", ReplayAsync).WithName("ReplayWebhook").WithSummary("Have a delivery handled once more")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Ok<Page<WebhookResponse>>> ListAsync(
        [FromQuery(Name = "state"), Description("Left out: all.")] Named<WebhookState>? state, [AsParameters] Paging paging, CurrentMember member, WebhookDesk desk,
        CancellationToken cancellationToken)
    {
        var deliveries = await desk.ListAsync(member.TeamId, state?.Value, paging.ToRequest(), cancellationToken);
        return TypedResults.Ok(deliveries.Select(WebhookResponse.From));
    }

    private static async Task<NoContent> ReplayAsync(Guid webhookId, CurrentMember member, WebhookDesk desk, CancellationToken cancellationToken)
    {
        await desk.ReplayAsync(new WebhookDeliveryId(webhookId), member.Actor, cancellationToken);
        return TypedResults.NoContent();
    }
}
