using Storyline.Bot.Updates;

namespace Storyline.Bot.Media;

internal sealed class LocksCommand(LockPages pages, NextSteps steps) : ICommand
{
    public CommandCard Card { get; } = new("locks", "", "Pictures that are rejected for ever", "Look");

    public async Task<Reply> HandleAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var page = await pages.ComposeAsync(call.Chat, call.WorkChat, call.By, LockPages.First, cancellationToken);
        return page.Keyboard is null ? page with { Keyboard = await steps.OfAsync(call, ("📚 Library", "stats")) } : page;
    }
}
