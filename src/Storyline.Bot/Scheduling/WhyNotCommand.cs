using Storyline.Bot.Updates;
using Storyline.Services.Core.Scheduling;
using Storyline.Services.Domain.Scheduling;
using Storyline.Services.Notifications.Scheduling;

namespace Storyline.Bot.Scheduling;

internal sealed class WhyNotCommand(PlanProspects prospects) : ICommand
{
    public CommandCard Card { get; } = new("whynot", "name", "Why a picture is not in the plan", "Look") { IsAboutAChat = true };

    public async Task<Reply> HandleAsync(CommandCall call, CancellationToken cancellationToken)
    {
        if (call.Arguments.Length == 0)
        {
            return new Reply(WhyNotMessage.Usage());
        }

        var window = PostingWindow.Of(call.WorkChat);
        return new Reply(await prospects.ExplainAsync(call.WorkChat, call.Arguments, cancellationToken) switch
        {
            PlanProspect.Planned planned when planned.Chat.Id != call.WorkChat.Id =>
                WhyNotMessage.PlannedElsewhere(planned.Item.FileName, planned.Chat.Name, planned.At, PostingWindow.Of(planned.Chat)),
            PlanProspect.Planned planned => WhyNotMessage.Planned(planned.Item.FileName, planned.At, window),
            PlanProspect.Hindered hindered => WhyNotMessage.Hindered(hindered.Item.FileName, hindered.Obstacles),
            PlanProspect.OutOfMix left => WhyNotMessage.OutOfMix(left.Item.FileName, left.Item.Category),
            PlanProspect.LockComes comes => WhyNotMessage.LockComes(comes.Item.FileName, comes.From, window),
            PlanProspect.Waits waits => WhyNotMessage.Waits(waits.Item.FileName, waits.Item.Category, waits.Before, waits.Share, waits.Expected, window),
            _ => throw new System.Diagnostics.UnreachableException(),
        });
    }
}
