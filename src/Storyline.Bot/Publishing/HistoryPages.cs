using Storyline.Bot.Updates;
using Storyline.Models;
using Storyline.Models.Publishing;
using Storyline.Models.Teams;
using Storyline.Services.Core.Publishing.Decisions;
using Storyline.Services.Domain.Scheduling;
using Storyline.Services.Notifications.Publishing;

namespace Storyline.Bot.Publishing;

/// <summary>Pages of the record, with the buttons that lead on from them.</summary>
internal sealed class HistoryPages(HistoryService history, WorkChatKeys keys)
{
    public async Task<Reply> ComposeAsync(ChatSettings chat, ChatSettings workChat, PageRequest page, CancellationToken cancellationToken)
    {
        var entries = await history.ListAsync(chat.TeamId, new HistoryFilter(Chat: workChat.Id), page, cancellationToken);
        var isFirst = page.Cursor is null;
        List<(string, string)> wanted = [(HistoryPageTap.Word, PageSubject.Of(page.Limit, null))];
        if (entries.NextCursor is { } cursor)
        {
            wanted.Add((HistoryPageTap.Word, PageSubject.Of(page.Limit, cursor)));
        }

        var data = await keys.IssueAsync(chat, workChat, wanted, cancellationToken);
        return new Reply(
            HistoryMessage.Compose([.. entries.Items.Select(Line)], PostingWindow.Of(workChat), isFirst),
            HistoryMessage.Buttons(more: data.ElementAtOrDefault(1), first: isFirst ? null : data[0]));
    }

    private static HistoryLine Line(HistoryItem item) => new(item.Entry, item.Media.FileName, item.By ?? "Storyline", item.Account) { Proof = item.Proof.State };
}
