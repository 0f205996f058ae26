using Storyline.Bot.Updates;
using Storyline.Services.Core.Teams;
using Storyline.Services.Notifications.Teams;

namespace Storyline.Bot.Teams;

internal sealed class CleanupCommand(ChatCleanup cleanup, Lanes<long> speaking) : ICommand
{
    public CommandCard Card { get; } = new("cleanup", "", "Delete the bot's messages here of the last 48 hours; cards that wait stay", "You and me");

    public async Task<Reply> HandleAsync(CommandCall call, CancellationToken cancellationToken)
    {
        // What the bot is about to say here is known only when it has been said.
        await speaking.WhenDoneAsync(call.Chat.TelegramChatId).WaitAsync(cancellationToken);
        return new(CleanupMessage.Compose(await cleanup.RunAsync(call.Chat, call.MessageId, call.By, cancellationToken)));
    }
}
