using Storyline.Bot.Updates;
using Storyline.Services.Core.Scheduling;
using Storyline.Services.Domain.Scheduling;
using Storyline.Services.Notifications.Scheduling;

namespace Storyline.Bot.Scheduling;

/// <summary>An opened post trades its place with a neighbour, and the message shows where it stands then.</summary>
internal sealed class PostSteps(PlanMoves moves, PostPages posts)
{
    public Task<TapAnswer> TakeAsync(TapCall tap, Neighbour with, CancellationToken cancellationToken) => posts.ChangeAsync(
        tap,
        async place =>
        {
            var post = (await moves.SwapWithAsync(place.Id, with, place.Seen, tap.By, cancellationToken)).One;
            return PostMessage.Moved(post.Media.FileName, post.Queue.ScheduledFor, PostingWindow.Of(tap.WorkChat)).Text;
        },
        cancellationToken);
}
