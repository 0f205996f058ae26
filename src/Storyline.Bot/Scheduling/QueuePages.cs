using Storyline.Bot.Updates;
using Storyline.Models;
using Storyline.Models.Scheduling;
using Storyline.Models.Teams;
using Storyline.Services.Core.Scheduling;
using Storyline.Services.Domain.Scheduling;
using Storyline.Services.Notifications.Scheduling;

namespace Storyline.Bot.Scheduling;

/// <summary>Pages of a work chat's plan, with the buttons that lead on from them.</summary>
internal sealed class QueuePages(QueueService queue, WorkChatKeys keys)
{
    /// <summary>The page behind <paramref name="page"/>'s cursor, as a message in <paramref name="chat"/> about <paramref name="workChat"/>.</summary>
    public async Task<Reply> ComposeAsync(ChatSettings chat, ChatSettings workChat, Actor by, PageRequest page, CancellationToken cancellationToken)
    {
        var planned = await queue.ListAsync(by.TeamId, workChat.Id, page, cancellationToken);
        var isFirst = page.Cursor is null;
        var next = isFirst && by.May(TeamRole.Operator) ? planned.Items.FirstOrDefault(CanBeSent) : null;
        (string Action, string Subject)?[] wanted =
        [
            planned.NextCursor is { } cursor ? (QueuePageTap.Word, QueuePageTap.SubjectOf(page.Size, cursor)) : null,
            isFirst ? null : (QueuePageTap.Word, QueuePageTap.SubjectOf(page.Size, null)),
            next is null ? null : (SendNextTap.Word, next.Queue.Id.ToString()),
            .. planned.Items.Select(item => ((string, string)?)(QueueOpenTap.Word, new PlanPlace(item.Queue.Id, item.Queue.ScheduledFor, page).ToString())),
        ];
        var issued = new Queue<string>(await keys.IssueAsync(chat, workChat, [.. wanted.OfType<(string, string)>()], cancellationToken));
        var data = Array.ConvertAll(wanted, button => button is null ? null : issued.Dequeue());
        return new Reply(
            QueueMessage.Compose([.. planned.Items.Select(Line)], PostingWindow.Of(workChat), isFirst),
            QueueMessage.Buttons([.. data.Skip(3).OfType<string>()], more: data[0], first: data[1], sendNext: data[2]));
    }

    public static QueueLine Line(PlannedItem item) =>
        new(item.Queue.ScheduledFor, item.Media.FileName, item.Media.Category, item.Queue.Status, item.Queue.IsForced);

    private static bool CanBeSent(PlannedItem item) => item.Queue is { Status: QueueStatus.Scheduled, IsForced: false };
}
