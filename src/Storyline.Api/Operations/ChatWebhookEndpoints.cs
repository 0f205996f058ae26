using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using Storyline.Models;
using Storyline.Services.Core.Operations;
using Storyline.Services.Integrations.Chat;

namespace Storyline.Api.Operations;

/// <summary>
/// Where Telegram brings updates. They are stored and announced, and nothing else happens here: whoever has the role bot handles them. No
/// session and no rate limit: the sender shows a secret, and what is refused for being too much would only come again.
/// </summary>
internal static class ChatWebhookEndpoints
{
    public const string Path = "/webhooks/telegram";
    private const string SecretHeader = "X-Telegram-Bot-Api-Secret-Token";

    /// <summary>A message that answers another one, both as long as can be, in escaped letters, is beyond what other operations take.</summary>
    private const int LargestUpdate = 1024 * 1024;

    public static void MapChatWebhook(this IEndpointRouteBuilder endpoints) => endpoints.MapPost(Path, AcceptAsync)
        .AllowAnonymous().DisableRateLimiting().ExcludeFromDescription().WithMetadata(new RequestSizeLimitAttribute(LargestUpdate));

    private static async Task<Ok> AcceptAsync(HttpRequest request, IOptions<ApiOptions> options, UpdateInbox inbox, CancellationToken cancellationToken)
    {
        var secret = options.Value.ChatWebhookSecret
            ?? throw new NotFoundException("Updates are not taken in here: TELEGRAM_MODE is not webhook.");
        if (!IsSame(request.Headers[SecretHeader].ToString(), secret))
        {
            throw new ForbiddenException($"The header {SecretHeader} does not hold the secret of this installation: check TELEGRAM_WEBHOOK_SECRET.");
        }

        await inbox.AcceptAsync(await ReadAsync(request, cancellationToken), cancellationToken);
        return TypedResults.Ok();
    }

    private static async Task<RawUpdate> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var body = new StreamReader(request.Body, Encoding.UTF8);
        try
        {
            return RawUpdate.Parse(await body.ReadToEndAsync(cancellationToken));
        }
        catch (JsonException)
        {
            throw new InvalidRequestException("The body is not an update of Telegram: it must be JSON with an update_id.");
        }
    }

    /// <summary>Over hashes, so that neither the time nor the length says how much of it was right.</summary>
    private static bool IsSame(string shown, string secret) =>
        CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(shown)), SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
