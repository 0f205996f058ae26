using Storyline.Bot.Updates;
using Storyline.Models.Scheduling;
using Storyline.Services.Core.Scheduling;
using Storyline.Services.Domain.Scheduling;
using Storyline.Services.Notifications.Scheduling;

namespace Storyline.Bot.Scheduling;

internal sealed class PreviewCommand(Planning planning, NextSteps steps) : ICommand
{
    public CommandCard Card { get; } = new("preview", "[1–30 days]", "What planning more days would do", "Look") { IsAboutAChat = true };

    public async Task<Reply> HandleAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var days = call.NumberOr(7, least: 1, most: 30);
        var plan = await planning.PreviewExtensionAsync(call.WorkChat, days, seed: null, cancellationToken);
        var lines = plan.Posts.Select(post => new QueueLine(post.ScheduledFor, post.FileName, post.Category, QueueStatus.Scheduled, IsForced: false));
        return new Reply(
            PreviewMessage.Compose(days, [.. lines], plan.SkippedSlots, plan.Categories, PostingWindow.Of(call.WorkChat)),
            plan.Posts.Count == 0 ? null : await steps.OfAsync(call, ("📅 Plan it so", $"schedule {days}")));
    }
}
