using Storyline.Bot.Updates;
using Storyline.Models;
using Storyline.Models.Scheduling;
using Storyline.Models.Teams;
using Storyline.Services.Core.Scheduling;
using Storyline.Services.Domain.Scheduling;
using Storyline.Services.Notifications.Scheduling;

namespace Storyline.Bot.Scheduling;

/// <summary>Single planned posts, opened from a page of the plan; and what becomes of the message when one of their buttons is pressed.</summary>
internal sealed class PostPages(QueueService queue, QueuePages pages, WorkChatKeys keys, TimeProvider clock)
{
    /// <summary>The post with what this person may do about it.</summary>
    /// <exception cref="NotFoundException">It is not planned any more.</exception>
    public async Task<Reply> OpenAsync(TapCall tap, PlanPlace place, CancellationToken cancellationToken)
    {
        var item = await queue.GetAsync(tap.By.TeamId, place.Id, cancellationToken);
        var subject = (place with { Seen = item.Queue.ScheduledFor }).ToString();
        var back = (QueuePageTap.Word, QueuePageTap.SubjectOf(place.Page.Size, place.Page.Cursor));
        var mayChange = tap.By.May(TeamRole.Operator) && item.Queue is { Status: QueueStatus.Scheduled, IsForced: false };
        var mayTrade = mayChange && item.Queue.ScheduledFor >= clock.GetUtcNow();
        (string, string)[] away = mayChange ? [(QueueForceTap.Word, subject), (QueueDropTap.Word, subject)] : [];
        (string, string)[] trade = mayTrade ? [(QueueEarlierTap.Word, subject), (QueueLaterTap.Word, subject)] : [];
        var data = await keys.IssueAsync(tap.Chat, tap.WorkChat, [back, .. away, .. trade], cancellationToken);
        return new Reply(
            PostMessage.Compose(QueuePages.Line(item), item.Queue.Reasons, PostingWindow.Of(tap.WorkChat)),
            PostMessage.Buttons(mayChange ? new PostButtons(data[1], data[2], mayTrade ? (data[3], data[4]) : null) : null, data[0]));
    }

    /// <summary>Asks whether the post is to leave the plan.</summary>
    /// <exception cref="NotFoundException">It is not planned any more.</exception>
    public async Task<Reply> AskToDropAsync(TapCall tap, PlanPlace place, CancellationToken cancellationToken)
    {
        var item = await queue.GetAsync(tap.By.TeamId, place.Id, cancellationToken);
        var subject = place.ToString();
        var data = await keys.IssueAsync(
            tap.Chat, tap.WorkChat,
            [(QueueRefillTap.Word, subject), (QueueVacateTap.Word, subject), (QueueOpenTap.Word, subject)], cancellationToken);
        return new Reply(
            PostMessage.DropQuestion(item.Media.FileName, item.Queue.ScheduledFor, PostingWindow.Of(tap.WorkChat)),
            PostMessage.DropAnswers(data[0], data[1], data[2]));
    }

    /// <summary>Shows something about the post; when it has left the plan meanwhile, the page it stood on.</summary>
    public async Task<TapAnswer> ShowAsync(TapCall tap, Func<PlanPlace, Task<Reply>> show, CancellationToken cancellationToken)
    {
        try
        {
            return new TapAnswer(null) { Message = await show(PlanPlace.Parse(tap.Subject)) };
        }
        catch (NotFoundException gone)
        {
            return await BackAsync(tap, gone.Message, cancellationToken);
        }
    }

    /// <summary>Changes the post and says so. What could not be done, because the plan is not any more as it was seen, is said too; the page is fresh in any case.</summary>
    public async Task<TapAnswer> ChangeAsync(TapCall tap, Func<PlanPlace, Task<string>> change, CancellationToken cancellationToken)
    {
        string words;
        try
        {
            words = await change(PlanPlace.Parse(tap.Subject));
        }
        catch (Exception refusal) when (refusal is NotFoundException or ConflictException)
        {
            words = refusal.Message;
        }

        return await BackAsync(tap, words, cancellationToken);
    }

    private async Task<TapAnswer> BackAsync(TapCall tap, string words, CancellationToken cancellationToken) => new(words)
    {
        Message = await pages.ComposeAsync(tap.Chat, tap.WorkChat, tap.By, PlanPlace.Parse(tap.Subject).Page, cancellationToken),
    };
}
