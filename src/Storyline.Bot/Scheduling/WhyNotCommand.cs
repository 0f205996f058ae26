using Storyline.Bot.Updates;
using Storyline.Models.Teams;
using Storyline.Services.Core.Media;
using Storyline.Services.Core.Scheduling;
using Storyline.Services.Domain.Scheduling;
using Storyline.Services.Notifications.Scheduling;

namespace Storyline.Bot.Scheduling;

internal sealed class WhyNotCommand(PlanProspects prospects, MediaLibrary library) : ICommand
{
    public CommandCard Card { get; } = new("whynot", "name", "Why a picture is not in the plan", "Look") { IsAboutAChat = true };

    /// <summary>The picture's id: a name may be longer than there is room for.</summary>
    public async Task<string> ForAButtonAsync(string arguments, Actor by, CancellationToken cancellationToken) =>
        arguments.Length == 0 ? arguments : (await library.ByNameAsync(by.TeamId, arguments, cancellationToken)).Id.ToString();

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
