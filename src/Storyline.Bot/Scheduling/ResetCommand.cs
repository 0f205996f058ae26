using Storyline.Bot.Updates;
using Storyline.Models.Teams;

namespace Storyline.Bot.Scheduling;

internal sealed class ResetCommand(ResetPages pages) : ICommand
{
    public CommandCard Card { get; } = new("reset", "", "Empty the plan", "Plan", TeamRole.Operator) { IsAboutAChat = true };

    public Task<Reply> HandleAsync(CommandCall call, CancellationToken cancellationToken) => pages.AskAsync(call.Chat, call.WorkChat, cancellationToken);
}
