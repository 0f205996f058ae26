using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Storyline.Services.Integrations.Chat;

namespace Storyline.Bot.Updates;

/// <summary>The check at start: who the token belongs to, and which commands its menu shows.</summary>
internal sealed partial class Introduction(IServiceScopeFactory scopes, IChatMessenger messenger, BotProfile profile, ILogger<Introduction> logger)
{
    /// <exception cref="Storyline.Services.Integrations.IntegrationException">Telegram does not accept the token, or cannot be reached.</exception>
    public async Task MakeAsync(CancellationToken cancellationToken)
    {
        var me = await messenger.GetIdentityAsync(cancellationToken);
        profile.Username = me.Username;
        await using var scope = scopes.CreateAsyncScope();
        var menu = scope.ServiceProvider.GetServices<ICommand>().Select(command => new ChatCommand(command.Card.Name, command.Card.Description));
        await messenger.SetCommandsAsync([.. menu], cancellationToken);
        LogReady(me.Username);
    }

    [LoggerMessage(LogLevel.Information, "The bot @{Username} receives messages")]
    private partial void LogReady(string username);
}
