using Storyline.Bot.Updates;
using Storyline.Models.Teams;
using Storyline.Services.Core.Scheduling;
using Storyline.Services.Notifications.Scheduling;

namespace Storyline.Bot.Scheduling;

internal sealed class NextCommand(QueueService queue, TimeProvider clock) : ICommand
{
    public CommandCard Card { get; } = new("next", "", "Send the earliest planned post now", "Plan", TeamRole.Operator) { IsAboutAChat = true };

    public async Task<Reply> HandleAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var sent = await queue.ForceNextAsync(call.WorkChat, call.By, cancellationToken);
        return new Reply(SentNextMessage.Compose(sent?.Media.FileName, sent?.Queue.ScheduledFor < clock.GetUtcNow()));
    }
}
