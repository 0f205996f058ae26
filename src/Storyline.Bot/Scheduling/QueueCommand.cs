using Storyline.Bot.Updates;
using Storyline.Models;

namespace Storyline.Bot.Scheduling;

internal sealed class QueueCommand(QueuePages pages) : ICommand
{
    public CommandCard Card { get; } = new("queue", "[1–20]", "What goes out next", "Look") { IsAboutAChat = true };

    public Task<Reply> HandleAsync(CommandCall call, CancellationToken cancellationToken) =>
        pages.ComposeAsync(call.Chat, call.WorkChat, call.By, new PageRequest(call.NumberOr(5, least: 1, most: 20)), cancellationToken);
}
