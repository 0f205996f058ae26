using Storyline.Bot.Updates;
using Storyline.Models.Teams;
using Storyline.Services.Core.Operations;
using Storyline.Services.Core.Publishing;
using Storyline.Services.Notifications.Operations;

namespace Storyline.Bot.Operations;

internal sealed class StatusCommand(StatusReporter reporter) : ICommand
{
    public CommandCard Card { get; } = new("status", "", "How posting, plan and library stand", "Look");

    public async Task<Reply> HandleAsync(CommandCall call, CancellationToken cancellationToken) =>
        new(StatusMessage.Compose(Facts(await reporter.ForAsync(call.By.TeamId, call.WorkChat, cancellationToken), call)));

    private static StatusFacts Facts(StatusReport report, CommandCall call) => new(
        report.Chat ?? call.WorkChat,
        report.Queued,
        report.Awaiting,
        report.Library.Sum(category => category.Active),
        report.Library.Sum(category => category.Eligible),
        report.Library.Sum(category => category.NeverPosted),
        report.Locks,
        report.Next is { } next ? (next.Media.FileName, next.Queue.ScheduledFor) : null,
        report.Last is { } last ? LastLine(last) : null,
        report.PostsInADay,
        [.. report.Loops.Select(loop => (loop.Name, !loop.IsStale))],
        call.By.May(TeamRole.Admin) ? [.. report.Alerts.Select(alert => alert.Message)] : []);
}
