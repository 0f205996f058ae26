using System.Globalization;
using Storyline.Bot.Updates;
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
    private const int Size = 5;

    public async Task<Reply> ComposeAsync(ChatSettings chat, ChatSettings workChat, Actor by, int page, CancellationToken cancellationToken)
    {
        var rejected = (await locks.ListAsync(chat.TeamId, cancellationToken)).Where(item => item.Lock.Reason is LockReason.PermanentReject).ToList();
        var last = Math.Max(0, (rejected.Count - 1) / Size);
        page = Math.Clamp(page, 0, last);
        var shown = rejected.Skip(page * Size).Take(Size).ToList();
        List<(string, string)> wanted =
        [
            (LocksPageTap.Word, Number(page - 1)), (LocksPageTap.Word, Number(page + 1)),
            .. by.May(TeamRole.Admin) ? shown.Select(item => (UnlockTap.Word, $"{item.Lock.Id} {Number(page)}")) : [],
        ];
        var data = await keys.IssueAsync(chat.TeamId, chat.TelegramChatId, wanted, cancellationToken);
        return new Reply(
            RejectedPictures.Compose(shown, rejected.Count, PostingWindow.Of(workChat)),
            RejectedPictures.Buttons(shown, [.. data.Skip(2)], page > 0 ? data[0] : null, page < last ? data[1] : null));
    }

    private static string Number(int page) => page.ToString(CultureInfo.InvariantCulture);
}
