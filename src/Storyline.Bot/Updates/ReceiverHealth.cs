using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Storyline.Models.Teams;
using Storyline.Services.Core.Operations.Alerts;
using Storyline.Services.Core.Operations.Health;
using Storyline.Services.Core.Teams;
using Storyline.Services.Integrations;
using Storyline.Services.Integrations.Chat;

namespace Storyline.Bot.Updates;

/// <summary>Tells the rest of the house how the receiver is.</summary>
internal sealed class ReceiverHealth(IServiceScopeFactory scopes, IOptions<TelegramOptions> telegram)
{
    public const string Loop = "receiver";
    private const string Subject = "telegram";
    private const int PatienceInTries = 5;
    private static readonly TimeSpan StaleAfter = TimeSpan.FromMinutes(2);
    private bool mayBeOpen = true;

    /// <summary>A tick is finished.</summary>
    public async Task BeatAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Heartbeats>().BeatAsync(Loop, StaleAfter, cancellationToken);
        if (mayBeOpen && await ChatAsync(scope.ServiceProvider, cancellationToken) is { } chat)
        {
            await scope.ServiceProvider.GetRequiredService<AlertDesk>().ResolveAsync(chat.TeamId, AlertKind.BotRefused, Subject, cancellationToken);
            mayBeOpen = false;
        }
    }

    /// <summary>Telegram does not let the bot work. A refusal needs a person at once, an outage only when it lasts.</summary>
    public async Task TroubleAsync(IntegrationException failure, int tries, CancellationToken cancellationToken)
    {
        if (failure.Kind is FailureKind.Unavailable or FailureKind.RateLimited && tries < PatienceInTries)
        {
            return;
        }

        await using var scope = scopes.CreateAsyncScope();
        if (await ChatAsync(scope.ServiceProvider, cancellationToken) is { } chat)
        {
            mayBeOpen = true;
            await scope.ServiceProvider.GetRequiredService<AlertDesk>().RaiseAsync(
                chat.TeamId, AlertKind.BotRefused, Subject, $"The bot receives nothing: {failure.Message}", cancellationToken);
        }
    }

    private async Task<ChatSettings?> ChatAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var chats = services.GetRequiredService<ChatRegistry>();
        return await chats.FindAsync(telegram.Value.AdminChatId, cancellationToken) ?? await chats.FindAsync(telegram.Value.ChannelId, cancellationToken);
    }
}
