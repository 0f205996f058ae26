using Storyline.Data.Media;
using Storyline.Data.Operations;
using Storyline.Data.Publishing;
using Storyline.Data.Scheduling;
using Storyline.Data.Teams;
using Storyline.Models;
using Storyline.Models.Media;
using Storyline.Models.Publishing;
using Storyline.Models.Scheduling;
using Storyline.Models.Teams;
using Storyline.Services.Core.Media;
using Storyline.Services.Core.Publishing;
using Storyline.Services.Core.Scheduling;

namespace Storyline.Services.Core.Operations.Health;

/// <summary>Puts together how a team stands.</summary>
public sealed class StatusReporter(
    IChatSettingsRepository chats,
    IQueueRepository queue,
    IHistoryRepository history,
    ContentRunway runway,
    IMediaLockRepository locks,
    IAlertRepository alerts,
    QueueService plan,
    HealthReporter health,
    PublishingOutlookReader outlook,
    TimeProvider clock)
{
    /// <summary>
    /// How <paramref name="chat"/> stands, with what it shares with the team's other chats: the library, its locks, the alerts. Without one,
    /// plan and posts are those of all chats, and the settings those of the first.
    /// </summary>
    public async Task<StatusReport> ForAsync(TeamId teamId, ChatSettings? chat, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var only = chat?.Id;
        chat ??= (await chats.ListAsync(teamId, ChatPurpose.Work, cancellationToken)).FirstOrDefault();
        var counts = await queue.CountByStatusAsync(teamId, only, cancellationToken);
        var last = await history.ListAsync(teamId, new HistoryFilter(Chat: only), new PageRequest(1), cancellationToken);
        var content = await runway.ForTeamAsync(teamId, cancellationToken);
        return new StatusReport(
            chat,
            counts.GetValueOrDefault(QueueStatus.Scheduled),
            counts.GetValueOrDefault(QueueStatus.AwaitingTeam),
            [.. content.Where(category => category.Active > 0)
                .Select(category => new CategoryCount(category.Category, category.Active, category.Eligible, category.NeverPosted))],
            await locks.CountActiveAsync(teamId, now, cancellationToken),
            await plan.NextAsync(teamId, only, cancellationToken),
            last.Items.FirstOrDefault(),
            await history.CountPostsAsync(teamId, only, now.AddDays(-1), cancellationToken),
            await health.LoopsAsync(cancellationToken),
            await alerts.ListOpenAsync(teamId, cancellationToken),
            content,
            await outlook.ForAsync(chat, cancellationToken));
    }
}
