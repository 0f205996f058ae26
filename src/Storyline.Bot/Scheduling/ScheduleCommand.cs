using Storyline.Bot.Updates;
using Storyline.Models.Teams;
using Storyline.Services.Core.Scheduling;
using Storyline.Services.Domain.Scheduling;
using Storyline.Services.Notifications.Scheduling;

namespace Storyline.Bot.Scheduling;

internal sealed class ScheduleCommand(Planning planning, NextSteps steps) : ICommand
{
    public CommandCard Card { get; } = new("schedule", "[1–30 days]", "Plan more days", "Plan", TeamRole.Operator) { IsAboutAChat = true };

    public async Task<Reply> HandleAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var days = call.NumberOr(7, least: 1, most: 30);
        var plan = await planning.ExtendAsync(call.WorkChat, days, seed: null, call.By, cancellationToken);
        return new Reply(
            ScheduleMessage.Compose(new ScheduleFacts(plan.Posts.Count, plan.SkippedSlots, plan.Posts[^1].ScheduledFor, plan.Categories), PostingWindow.Of(call.WorkChat)),
            await steps.OfAsync(call, ("📋 Queue", "queue")));
    }
}
