using Storyline.Bot.Updates;

namespace Storyline.Bot.Teams;

internal sealed class SettingsCommand(SettingsPages pages) : ICommand
{
    public CommandCard Card { get; } = new("settings", "", "The settings panel: how this chat is posted to", "Settings");

    public Task<Reply> HandleAsync(CommandCall call, CancellationToken cancellationToken) => pages.FirstAsync(call.Chat, call.WorkChat, cancellationToken);
}
