using Storyline.Bot.Updates;
using Storyline.Models.Teams;
using Storyline.Services.Core.Scheduling;
using Storyline.Services.Notifications.Scheduling;

namespace Storyline.Bot.Scheduling;

internal sealed class ClearTap(CatchUpService catchUp, MissedPosts missed) : ITap
{
    public string Action => "clear";

    public TeamRole Needs => TeamRole.Operator;

    public Task<TapAnswer> HandleAsync(TapCall tap, CancellationToken cancellationToken) => missed.AnswerAsync(
        tap,
        before => catchUp.ClearAsync(tap.WorkChat, before, tap.By, cancellationToken),
        count => MissedPostsAnswer.Cleared(count, tap.By.Name),
        cancellationToken);
}
