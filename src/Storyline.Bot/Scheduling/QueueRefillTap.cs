using Storyline.Bot.Updates;
using Storyline.Models.Teams;
using Storyline.Services.Core.Scheduling;
using Storyline.Services.Notifications.Scheduling;

namespace Storyline.Bot.Scheduling;

/// <summary>A post leaves the plan, and the next picture of the mix takes its slot.</summary>
internal sealed class QueueRefillTap(PlanPictures pictures, PostPages posts) : ITap
{
    public const string Word = "queue-drop-refill";

    public string Action => Word;

    public TeamRole Needs => TeamRole.Operator;

    public Task<TapAnswer> HandleAsync(TapCall tap, CancellationToken cancellationToken) => posts.ChangeAsync(
        tap,
        async place =>
        {
            var drop = await pictures.DropAsync(place.Id, refill: true, place.Seen, tap.By, cancellationToken);
            return PostMessage.Dropped(drop.Dropped.Media.FileName, drop.Refill?.FileName, wanted: true).Text;
        },
        cancellationToken);
}
