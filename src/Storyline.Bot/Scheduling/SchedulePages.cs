using Storyline.Bot.Updates;
using Storyline.Models.Teams;
using Storyline.Services.Core.Scheduling;
using Storyline.Services.Domain.Scheduling;
using Storyline.Services.Notifications.Scheduling;

namespace Storyline.Bot.Scheduling;

/// <summary>What was planned, with the way to the queue.</summary>
internal sealed class SchedulePages(WorkChatKeys keys)
{
    public async Task<Reply> ComposeAsync(ChatSettings chat, ChatSettings workChat, PlanOutcome plan)
    {
        var data = await keys.IssueAsync(chat, workChat, [(NextStepTap.Word, "queue")], CancellationToken.None);
        var facts = new ScheduleFacts(plan.Posts.Count, plan.SkippedSlots, plan.Posts[^1].ScheduledFor, plan.Categories);
        return new Reply(ScheduleMessage.Compose(facts, PostingWindow.Of(workChat)), ScheduleMessage.Button(data[0])).Naming(chat, workChat);
    }
}
