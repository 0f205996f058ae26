using Storyline.Data.Media;
using Storyline.Data.Operations;
using Storyline.Data.Publishing;
using Storyline.Data.Scheduling;
using Storyline.Data.Teams;
using Storyline.Models.Scheduling;
using Storyline.Models.Teams;
using Storyline.Services.Domain.Scheduling;

namespace Storyline.Services.Core.Operations.Alerts;

/// <summary>Tells when a chat's plan comes to its end, when nothing goes out though it should, when a pause seems forgotten, and when that is over.</summary>
public sealed class PlanWatch(
    ITeamRepository teams,
    IChatSettingsRepository chats,
    IQueueRepository queue,
    IHistoryRepository history,
    IAuditRepository audit,
    IMediaItemRepository media,
    ICategoryMixRepository mixes,
    IAlertRepository alerts,
    AlertDesk desk,
    TimeProvider clock)
{
    private static readonly TimeSpan SoonOver = TimeSpan.FromDays(1);
    private static readonly TimeSpan LongPause = TimeSpan.FromDays(3);

    /// <summary>Looks at every work chat of every team.</summary>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        foreach (var team in await teams.ListAsync(cancellationToken))
        {
            var board = new AlertBoard(team.Id, await alerts.ListOpenAsync(team.Id, cancellationToken), desk);
            foreach (var chat in await chats.ListAsync(team.Id, ChatPurpose.Work, cancellationToken))
            {
                await CheckSilenceAsync(board, chat, cancellationToken);
                await CheckPauseAsync(board, chat, cancellationToken);
                if (!chat.IsPaused)
                {
                    await CheckEndAsync(board, chat, cancellationToken);
                    await CheckEligibleAsync(board, chat, cancellationToken);
                }
            }
        }
    }

    private async Task CheckEndAsync(AlertBoard board, ChatSettings chat, CancellationToken cancellationToken)
    {
        var last = await queue.LastPlannedAtAsync(chat.Id, cancellationToken);
        var soon = last < clock.GetUtcNow() + SoonOver;
        await board.ShowAsync(
            AlertKind.PlanEmpty, chat.Id.ToString(),
            last is null ? await EmptyAsync(chat, cancellationToken) : null, cancellationToken);
        await board.ShowAsync(
            AlertKind.PlanEnds, chat.Id.ToString(),
            soon ? $"The plan of {chat.Name} ends {PostingWindow.Of(chat).Describe(last!.Value)}: /schedule extends it." : null, cancellationToken);
    }

    private async Task<string> EmptyAsync(ChatSettings chat, CancellationToken cancellationToken) =>
        (await queue.CountByStatusAsync(chat.TeamId, chat.Id, cancellationToken)).ContainsKey(QueueStatus.Scheduled)
            ? $"Nothing is planned in {chat.Name} but single posts that were moved by hand or sent ahead: /schedule fills the coming days."
            : $"Nothing is planned in {chat.Name}: /schedule fills the coming days.";

    private Task CheckPauseAsync(AlertBoard board, ChatSettings chat, CancellationToken cancellationToken) => board.ShowAsync(
        AlertKind.PausedLong, chat.Id.ToString(),
        chat.IsPaused && chat.PausedAt is { } since && since <= clock.GetUtcNow() - LongPause
            ? $"{chat.Name} has been paused since {PostingWindow.Of(chat).Describe(since)}, and nothing goes out: /resume there goes on."
            : null,
        cancellationToken);

    private async Task CheckSilenceAsync(AlertBoard board, ChatSettings chat, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var window = PostingWindow.Of(chat);
        var subject = chat.Id.ToString();
        if (chat.IsPaused)
        {
            await board.ShowAsync(AlertKind.NothingPosted, subject, null, cancellationToken);
            return;
        }

        var since = await SilentSinceAsync(chat, cancellationToken);
        if (PostingSilence.IsTooLong(window, chat.PostsPerDay, since, now))
        {
            var usual = PostingSilence.Interval(window, chat.PostsPerDay);
            await board.ShowAsync(
                AlertKind.NothingPosted, subject,
                $"Nothing has been posted in {chat.Name} since {window.Describe(since)}; a post is usual every {usual.TotalHours:0.#} hours. Look whether cards wait in the chat, and what /status says.",
                cancellationToken);
        }
        else if (PostingSilence.OpenTime(window, since, now) <= PostingSilence.Interval(window, chat.PostsPerDay))
        {
            await board.ShowAsync(AlertKind.NothingPosted, subject, null, cancellationToken);
        }
    }

    /// <summary>The last post, or the last time that posting was let go on, or the chat's registration.</summary>
    private async Task<DateTimeOffset> SilentSinceAsync(ChatSettings chat, CancellationToken cancellationToken)
    {
        var since = await history.LastPostAtAsync(chat.TeamId, chat.Id, cancellationToken) ?? chat.CreatedAt;
        return await audit.LastAtAsync(chat.TeamId, "posting.resumed", chat.Id.ToString(), since, cancellationToken) ?? since;
    }

    /// <summary>A slot that stayed empty is forgotten when there is something to fill the next one with.</summary>
    private async Task CheckEligibleAsync(AlertBoard board, ChatSettings chat, CancellationToken cancellationToken)
    {
        if (board.IsOpen(AlertKind.NothingEligible, chat.Id.ToString()))
        {
            var categories = (await mixes.CurrentAsync(chat.TeamId, cancellationToken)).Select(share => share.Category).ToList();
            var free = await media.CandidatesAsync(chat.TeamId, categories, 1, clock.GetUtcNow(), seed: 0, cancellationToken);
            await (free.Count > 0 ? board.ShowAsync(AlertKind.NothingEligible, chat.Id.ToString(), null, cancellationToken) : Task.CompletedTask);
        }
    }
}
