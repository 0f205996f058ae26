using Storyline.Bot.Updates;
using Storyline.Services.Core.Teams;
using Storyline.Services.Notifications.Teams;

namespace Storyline.Bot.Teams;

internal sealed class CleanupCommand(ChatCleanup cleanup) : ICommand
{
    public CommandCard Card { get; } = new("cleanup", "", "Delete what I said here; cards that wait stay", "You and me");

    public async Task<Reply> HandleAsync(CommandCall call, CancellationToken cancellationToken) =>
        new(CleanupMessage.Compose(await cleanup.RunAsync(call.Chat, call.MessageId, call.By, cancellationToken)));
}
