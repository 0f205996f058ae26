using Storyline.Bot.Updates;

namespace Storyline.Bot.Media;

internal sealed class LocksCommand(LockPages pages) : ICommand
{
    public CommandCard Card { get; } = new("locks", "", "Pictures that are rejected for ever", "Look");

    public Task<Reply> HandleAsync(CommandCall call, CancellationToken cancellationToken) =>
        pages.ComposeAsync(call.Chat, call.WorkChat, call.By, LockPages.First, cancellationToken);
}
