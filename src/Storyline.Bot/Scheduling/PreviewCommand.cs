using Storyline.Bot.Updates;

namespace Storyline.Bot.Scheduling;

internal sealed class PreviewCommand(PreviewPages pages) : ICommand
{
    public CommandCard Card { get; } = new("preview", "[1–30 days]", "What planning more days would do", "Look") { IsAboutAChat = true };

    public Task<Reply> HandleAsync(CommandCall call, CancellationToken cancellationToken) =>
        pages.ComposeAsync(call.Chat, call.WorkChat, call.By, call.NumberOr(7, least: 1, most: 30), cancellationToken);
}
