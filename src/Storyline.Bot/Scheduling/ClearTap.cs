using Storyline.Bot.Updates;
using Storyline.Models.Teams;
using Storyline.Services.Core.Scheduling;
using Storyline.Services.Notifications.Scheduling;

namespace Storyline.Bot.Scheduling;

internal sealed class ClearTap(CatchUpService catchUp) : ITap
{
    public string Action => "clear";

    public TeamRole Needs => TeamRole.Operator;

    public async Task<TapAnswer> HandleAsync(TapCall tap, CancellationToken cancellationToken)
    {
        var count = await catchUp.ClearAsync(tap.WorkChat, tap.By, cancellationToken);
        return MissedPosts.Answer(count, MissedPostsAnswer.Cleared(count, tap.By.Name));
    }
}
