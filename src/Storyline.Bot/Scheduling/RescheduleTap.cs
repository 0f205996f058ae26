using Storyline.Bot.Updates;
using Storyline.Models.Teams;
using Storyline.Services.Core.Scheduling;
using Storyline.Services.Notifications.Scheduling;

namespace Storyline.Bot.Scheduling;

internal sealed class RescheduleTap(CatchUpService catchUp, MissedPosts missed) : ITap
{
    public string Action => "reschedule";

    public TeamRole Needs => TeamRole.Operator;

    public Task<TapAnswer> HandleAsync(TapCall tap, CancellationToken cancellationToken) => missed.AnswerAsync(
        tap,
        before => catchUp.RescheduleAsync(tap.WorkChat, before, tap.By, cancellationToken),
        _ => MissedPostsAnswer.Rescheduled(tap.By.Name),
        cancellationToken);
}
