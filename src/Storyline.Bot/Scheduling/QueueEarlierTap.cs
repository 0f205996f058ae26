using Storyline.Bot.Updates;
using Storyline.Models.Teams;
using Storyline.Services.Core.Scheduling;
using Storyline.Services.Domain.Scheduling;
using Storyline.Services.Notifications.Scheduling;

namespace Storyline.Bot.Scheduling;

/// <summary>A post trades its place with the one before it.</summary>
internal sealed class QueueEarlierTap(PlanMoves moves, PostPages posts) : ITap
{
    public const string Word = "queue-earlier";

    public string Action => Word;

    public TeamRole Needs => TeamRole.Operator;

    public Task<TapAnswer> HandleAsync(TapCall tap, CancellationToken cancellationToken) => posts.ChangeAsync(
        tap,
        async place =>
        {
            var post = (await moves.SwapWithAsync(place.Id, Neighbour.Before, place.Seen, tap.By, cancellationToken)).One;
            return PostMessage.Moved(post.Media.FileName, post.Queue.ScheduledFor, PostingWindow.Of(tap.WorkChat)).Text;
        },
        cancellationToken);
}
