using Storyline.Bot.Updates;
using Storyline.Models.Teams;
using Storyline.Services.Core.Scheduling;
using Storyline.Services.Notifications.Scheduling;

namespace Storyline.Bot.Scheduling;

internal sealed class RescheduleTap(CatchUpService catchUp) : ITap
{
    public string Action => "reschedule";

    public TeamRole Needs => TeamRole.Operator;

    public async Task<TapAnswer> HandleAsync(TapCall tap, CancellationToken cancellationToken)
    {
        var count = await catchUp.RescheduleAsync(tap.WorkChat, tap.By, cancellationToken);
        return MissedPosts.Answer(count, MissedPostsAnswer.Rescheduled(tap.By.Name));
    }
}
