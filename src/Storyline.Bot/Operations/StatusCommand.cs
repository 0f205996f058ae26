using Storyline.Bot.Updates;
using Storyline.Models;
using Storyline.Models.Publishing;
using Storyline.Models.Teams;
using Storyline.Services.Core.Operations.Health;
using Storyline.Services.Core.Publishing;
using Storyline.Services.Core.Publishing.Decisions;
using Storyline.Services.Domain.Scheduling;
using Storyline.Services.Integrations.Chat;
using Storyline.Services.Notifications.Accounts;
using Storyline.Services.Notifications.Operations;
using Storyline.Services.Notifications.Publishing;

namespace Storyline.Bot.Operations;

internal sealed class StatusCommand(StatusReporter reporter, HistoryService history, PublishRouting routing, NextSteps steps, TimeProvider clock) : ICommand
{
    public CommandCard Card { get; } = new("status", "", "How posting, plan and library stand", "Look") { IsAboutAChat = true };

    public async Task<Reply> HandleAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var report = await reporter.ForAsync(call.By.TeamId, call.WorkChat, cancellationToken);
        var last = await history.ListAsync(call.By.TeamId, new HistoryFilter(Chat: call.WorkChat.Id), new PageRequest(1), cancellationToken);
        return new Reply(
            StatusMessage.Compose(Facts(report, last.Items.FirstOrDefault(), call)),
            await steps.OfAsync(call, ("📋 Queue", "queue"), ("📚 Library", "stats")));
    }

    private StatusFacts Facts(StatusReport report, HistoryItem? last, CommandCall call) => new(
        report.Chat ?? call.WorkChat,
        report.Queued,
        report.Awaiting,
        report.Library.Sum(category => category.Active),
        report.Library.Sum(category => category.Eligible),
        report.Library.Sum(category => category.NeverPosted),
        report.Locks,
        report.Next is { } next ? (next.Media.FileName, next.Queue.ScheduledFor) : null,
        last is null ? null : InstagramName.In(CollapsedCard.Line(last.Entry, last.By ?? "Storyline", PostingWindow.Of(call.WorkChat), last.Account), last.Account),
        report.PostsInADay,
        [.. report.Loops.Select(loop => (loop.Name, !loop.IsStale, clock.GetUtcNow() - loop.LastTickAt))],
        call.By.May(TeamRole.Admin) ? [.. report.Alerts.Select(alert => alert.Message)] : [],
        report.Runway.Where(category => category.DaysLeft is not null).MinBy(category => category.DaysLeft) is { DaysLeft: { } days } first
            ? (first.Category, days) : null)
    {
        IsInstagramOn = routing.IsOn(report.Chat ?? call.WorkChat),
        Publishing = report.Publishing switch
        {
            null => null,
            PublishingOutlook.Blocked blocked => RichText.Plain($"Cannot publish: {blocked.Reason}"),
            PublishingOutlook.Open { Quota: { } quota } open => "Publishes to " + InstagramName.Of(open.Account) + $": {quota.Left} of {quota.Total} posts left",
            PublishingOutlook.Open open => "Publishes to " + InstagramName.Of(open.Account) + "; Instagram did not say how many posts are left",
            _ => throw new System.Diagnostics.UnreachableException(),
        },
    };
}
