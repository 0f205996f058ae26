using Storyline.Bot.Updates;
using Storyline.Models.Teams;
using Storyline.Services.Core.Scheduling;

namespace Storyline.Bot.Scheduling;

internal sealed class ScheduleCommand(Planning planning, SchedulePages pages) : ICommand
{
    public CommandCard Card { get; } = new("schedule", "[1–30 days]", "Plan more days", "Plan", TeamRole.Operator) { IsAboutAChat = true };

    public async Task<Reply> HandleAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var days = call.NumberOr(7, least: 1, most: 30);
        return await pages.ComposeAsync(call.Chat, call.WorkChat, await planning.ExtendAsync(call.WorkChat, days, seed: null, call.By, cancellationToken));
    }
}
