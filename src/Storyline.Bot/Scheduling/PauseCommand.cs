using Storyline.Bot.Updates;
using Storyline.Models.Teams;
using Storyline.Services.Core.Teams;
using Storyline.Services.Domain.Scheduling;
using Storyline.Services.Notifications.Scheduling;

namespace Storyline.Bot.Scheduling;

internal sealed class PauseCommand(PostingSwitch posting) : ICommand
{
    public CommandCard Card { get; } = new("pause", "", "Stop posting", "Plan", TeamRole.Operator) { IsAboutAChat = true };

    public async Task<Reply> HandleAsync(CommandCall call, CancellationToken cancellationToken) =>
        new(await posting.PauseAsync(call.WorkChat, call.By, cancellationToken)
            ? PauseMessage.Paused(call.By.Name)
            : PauseMessage.PausedAlready(call.WorkChat.PausedAt, PostingWindow.Of(call.WorkChat)));
}
