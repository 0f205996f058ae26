using Storyline.Bot.Updates;
using Storyline.Models;

namespace Storyline.Bot.Scheduling;

internal sealed class QueueCommand(QueuePages pages, NextSteps steps) : ICommand
{
    public CommandCard Card { get; } = new("queue", "[1–20]", "What goes out next", "Look") { IsAboutAChat = true };

    public async Task<Reply> HandleAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var page = await pages.ComposeAsync(call.Chat, call.WorkChat, call.By, new PageRequest(call.NumberOr(5, least: 1, most: 20)), cancellationToken);
        return page.Keyboard is null ? page with { Keyboard = await steps.OfAsync(call, ("📅 Plan 7 days", "schedule 7")) } : page;
    }
}
