using Storyline.Bot.Updates;
using Storyline.Models;
using Storyline.Models.Media;
using Storyline.Models.Teams;
using Storyline.Services.Core.Media.Locks;
using Storyline.Services.Core.Publishing.Cards;
using Storyline.Services.Domain.Scheduling;
using Storyline.Services.Notifications.Media;

namespace Storyline.Bot.Media;

/// <summary>Pages of the pictures that are rejected for ever. Admins get a button for each that takes the rejection back.</summary>
internal sealed class LockPages(LockService locks, CallbackKeys keys)
{
    public static readonly PageRequest First = new(5);

    /// <summary>The page behind a button. One from before an update carries a page's number, which says nothing any more: it leads to the first.</summary>
    public static PageRequest PageOf(string subject) => subject.Contains(' ', StringComparison.Ordinal) ? PageSubject.Read(subject) : First;

    public async Task<Reply> ComposeAsync(ChatSettings chat, ChatSettings workChat, Actor by, PageRequest page, CancellationToken cancellationToken)
    {
        var rejected = await locks.ListAsync(chat.TeamId, LockReason.PermanentReject, page, cancellationToken);
        if (rejected.Items.Count == 0 && page.Cursor is not null)
        {
            return await ComposeAsync(chat, workChat, by, First, cancellationToken);
        }

        var total = await locks.CountAsync(chat.TeamId, LockReason.PermanentReject, cancellationToken);
        List<(string, string)> wanted =
        [
            (LocksPageTap.Word, PageSubject.Of(page.Size, null)), (LocksPageTap.Word, PageSubject.Of(page.Size, rejected.NextCursor)),
            .. by.May(TeamRole.Admin) ? rejected.Items.Select(item => (UnlockTap.Word, $"{item.Lock.Id} {PageSubject.Of(page.Size, page.Cursor)}")) : [],
        ];
        var data = await keys.IssueAsync(chat.TeamId, chat.TelegramChatId, wanted, cancellationToken);
        return new Reply(
            RejectedPictures.Compose(rejected.Items, total, PostingWindow.Of(workChat)),
            RejectedPictures.Buttons(rejected.Items, [.. data.Skip(2)], first: page.Cursor is null ? null : data[0], more: rejected.NextCursor is null ? null : data[1]));
    }
}
