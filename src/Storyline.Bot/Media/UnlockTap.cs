using Storyline.Bot.Updates;
using Storyline.Models;
using Storyline.Models.Media;
using Storyline.Models.Teams;
using Storyline.Services.Core.Media.Locks;
using Storyline.Services.Notifications.Media;

namespace Storyline.Bot.Media;

/// <summary>Takes a rejection back; the page shows what is left.</summary>
internal sealed class UnlockTap(LockService locks, LockPages pages) : ITap
{
    public const string Word = "unlock";

    private const int LengthOfId = 36;

    public string Action => Word;

    public TeamRole Needs => TeamRole.Admin;

    public async Task<TapAnswer> HandleAsync(TapCall tap, CancellationToken cancellationToken)
    {
        var words = RejectedPictures.Unlocked;
        try
        {
            await locks.RemoveAsync(new MediaLockId(Guid.Parse(tap.Subject.AsSpan(0, LengthOfId))), tap.By, cancellationToken);
        }
        catch (NotFoundException)
        {
            words = RejectedPictures.UnlockedBefore;
        }

        var page = LockPages.PageOf(tap.Subject[(LengthOfId + 1)..]);
        return TapAnswer.Toast(words) with { Message = await pages.ComposeAsync(tap.Chat, tap.WorkChat, tap.By, page, cancellationToken) };
    }
}
