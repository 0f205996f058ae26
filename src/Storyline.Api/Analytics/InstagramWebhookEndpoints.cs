using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Storyline.Models;
using Storyline.Services.Core.Analytics;

namespace Storyline.Api.Analytics;

/// <summary>
/// Where Meta brings what it tells by itself. A delivery is verified, stored and answered; it is handled later. No session and no rate limit: the sender
/// signs, and what is refused for being too much would only come again.
/// </summary>
internal static class InstagramWebhookEndpoints
{
    private const string Path = "/webhooks/instagram";
    private const string SignatureHeader = "X-Hub-Signature-256";

    /// <summary>Meta puts up to 1,000 changes into one delivery.</summary>
    private const int LargestDelivery = 1024 * 1024;

    public static void MapInstagramWebhook(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(Path, Verify).AllowAnonymous().DisableRateLimiting().ExcludeFromDescription();
        endpoints.MapPost(Path, AcceptAsync).AllowAnonymous().DisableRateLimiting().ExcludeFromDescription().WithMetadata(new RequestSizeLimitAttribute(LargestDelivery));
    }

    private static ContentHttpResult Verify(
        [FromQuery(Name = "hub.mode")] string? mode,
        [FromQuery(Name = "hub.verify_token")] string? word,
        [FromQuery(Name = "hub.challenge")] string? challenge,
        InstagramWebhookIntake intake) =>
        intake.Knows(word ?? "") && mode == "subscribe" && challenge is { Length: > 0 and <= 200 }
            ? TypedResults.Text(challenge)
            : throw new ForbiddenException("The word that was shown is not the one of this installation: check INSTAGRAM_WEBHOOK_VERIFY_TOKEN.");

    private static async Task<Ok> AcceptAsync(HttpRequest request, InstagramWebhookIntake intake, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellationToken);
        await intake.AcceptAsync(body.ToArray(), request.Headers[SignatureHeader].ToString(), cancellationToken);
        return TypedResults.Ok();
    }
}
