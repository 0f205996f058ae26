using Storyline.Bot.Updates;

namespace Storyline.Bot.Publishing;

internal sealed class AutoCommand(PolicyPages pages) : ICommand
{
    public CommandCard Card { get; } = new("auto", "", "What Storyline publishes by itself", "Settings") { IsAboutAChat = true };

    public async Task<Reply> HandleAsync(CommandCall call, CancellationToken cancellationToken) =>
        await pages.MainAsync(call.Chat, call.WorkChat, cancellationToken) with { NamesItsChat = true };
}
