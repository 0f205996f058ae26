using System.Globalization;
using Storyline.Bot.Updates;
using Storyline.Models.Teams;
using Storyline.Services.Core.Scheduling;
using Storyline.Services.Notifications.Scheduling;

namespace Storyline.Bot.Scheduling;

/// <summary>The question before a plan is emptied. Its Yes is bound to the plan as it was when the question was asked.</summary>
internal sealed class ResetPages(QueueService queue, WorkChatKeys keys)
{
    public async Task<Reply> AskAsync(ChatSettings chat, ChatSettings workChat, CancellationToken cancellationToken)
    {
        var plan = await queue.StateAsync(workChat, cancellationToken);
        if (plan.Count == 0)
        {
            return new Reply(ResetMessage.Nothing());
        }

        var seen = string.Create(CultureInfo.InvariantCulture, $"{plan.Count} {plan.Mark}");
        var data = await keys.IssueAsync(chat, workChat, [(ResetYesTap.Word, seen), (ResetNoTap.Word, "")], cancellationToken);
        return new Reply(ResetMessage.Question(plan.Count), ResetMessage.Answers(data[0], data[1]));
    }

    public static PlanState Seen(string subject) => subject.Split(' ') is [var count, var mark]
        ? new PlanState(int.Parse(count, CultureInfo.InvariantCulture), mark)
        : throw new FormatException("A reset button without the plan it is about.");
}
