using Storyline.Bot.Updates;
using Storyline.Models;

namespace Storyline.Bot.Publishing;

internal sealed class HistoryCommand(HistoryPages pages) : ICommand
{
    public CommandCard Card { get; } = new("history", "[1–20]", "What happened last", "Look") { IsAboutAChat = true };

    public Task<Reply> HandleAsync(CommandCall call, CancellationToken cancellationToken) =>
        pages.ComposeAsync(call.Chat, call.WorkChat, new PageRequest(call.NumberOr(5, least: 1, most: 20)), cancellationToken);
}
