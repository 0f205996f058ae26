using Storyline.Bot.Updates;
using Storyline.Models;

namespace Storyline.Bot.Publishing;

internal sealed class HistoryCommand(HistoryPages pages, NextSteps steps) : ICommand
{
    public CommandCard Card { get; } = new("history", "[1–20]", "What happened last", "Look") { IsAboutAChat = true };

    public async Task<Reply> HandleAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var page = await pages.ComposeAsync(call.Chat, call.WorkChat, new PageRequest(call.NumberOr(5, least: 1, most: 20)), cancellationToken);
        return page.Keyboard is null ? page with { Keyboard = await steps.OfAsync(call, ("📋 Queue", "queue"), ("📚 Library", "stats")) } : page;
    }
}
