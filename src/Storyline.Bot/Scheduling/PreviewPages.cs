using Storyline.Bot.Updates;
using Storyline.Models.Scheduling;
using Storyline.Models.Teams;
using Storyline.Services.Core.Scheduling;
using Storyline.Services.Domain.Scheduling;
using Storyline.Services.Notifications.Scheduling;

namespace Storyline.Bot.Scheduling;

/// <summary>What planning more days would do, with a button for those who may plan: it plans just that.</summary>
internal sealed class PreviewPages(Planning planning, WorkChatKeys keys)
{
    public async Task<Reply> ComposeAsync(ChatSettings chat, ChatSettings workChat, Actor by, int days, CancellationToken cancellationToken)
    {
        var plan = await planning.PreviewExtensionAsync(workChat, days, seed: null, cancellationToken);
        var lines = plan.Posts.Select(post => new QueueLine(post.ScheduledFor, post.FileName, post.Category, QueueStatus.Scheduled, IsForced: false));
        var text = PreviewMessage.Compose(days, [.. lines], plan.SkippedSlots, plan.Categories, PostingWindow.Of(workChat));
        if (plan.Posts.Count == 0 || !by.May(TeamRole.Operator))
        {
            return new Reply(text);
        }

        var data = await keys.IssueAsync(chat, workChat, [(PlanSoTap.Word, new SeenPreview(days, plan.Seed, plan.Mark).ToString())], cancellationToken);
        return new Reply(text, PreviewMessage.Button(data[0]));
    }
}
