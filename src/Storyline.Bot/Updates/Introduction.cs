using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Storyline.Models.Teams;
using Storyline.Services.Core.Teams;
using Storyline.Services.Integrations;
using Storyline.Services.Integrations.Chat;

namespace Storyline.Bot.Updates;

/// <summary>The check at start: who the token belongs to, and which commands its menu shows.</summary>
internal sealed partial class Introduction(IServiceScopeFactory scopes, IChatMessenger messenger, BotProfile profile, ILogger<Introduction> logger)
{
    /// <exception cref="IntegrationException">Telegram does not accept the token, or cannot be reached.</exception>
    public async Task MakeAsync(CancellationToken cancellationToken)
    {
        var me = await messenger.GetIdentityAsync(cancellationToken);
        profile.Username = me.Username;
        await using var scope = scopes.CreateAsyncScope();
        var cards = scope.ServiceProvider.GetServices<ICommand>().Where(command => command.IsOffered).Select(command => command.Card).ToList();
        await messenger.SetCommandsAsync(Menu(cards.Where(card => card.Needs < TeamRole.Admin)), null, cancellationToken);
        foreach (var chat in await scope.ServiceProvider.GetRequiredService<ChatRegistry>().AdminChatsAsync(cancellationToken))
        {
            await ShowAdminAsync(chat, Menu(cards), cancellationToken);
        }

        LogReady(me.Username);
    }

    /// <summary>An admin who has not begun the chat yet (Telegram does not know it then) has the others' menu until the next start; nothing else waits for them.</summary>
    private async Task ShowAdminAsync(ChatSettings chat, IReadOnlyList<ChatCommand> menu, CancellationToken cancellationToken)
    {
        try
        {
            await messenger.SetCommandsAsync(menu, chat.TelegramChatId, cancellationToken);
        }
        catch (IntegrationException refused) when (!refused.AffectsEveryCall)
        {
            LogNoAdminMenu(refused.Message);
        }
    }

    private static IReadOnlyList<ChatCommand> Menu(IEnumerable<CommandCard> cards) => [.. cards.Select(card => new ChatCommand(card.Name, card.Description))];

    [LoggerMessage(LogLevel.Information, "An admin's chat keeps the common command menu: {Reason}")]
    private partial void LogNoAdminMenu(string reason);

    [LoggerMessage(LogLevel.Information, "The bot @{Username} receives messages")]
    private partial void LogReady(string username);
}
