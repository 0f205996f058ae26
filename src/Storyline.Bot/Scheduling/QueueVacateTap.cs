using Storyline.Bot.Updates;
using Storyline.Models.Teams;
using Storyline.Services.Core.Scheduling;
using Storyline.Services.Notifications.Scheduling;

namespace Storyline.Bot.Scheduling;

/// <summary>A post leaves the plan, and its slot stays free.</summary>
internal sealed class QueueVacateTap(PlanPictures pictures, PostPages posts) : ITap
{
    public const string Word = "queue-drop-empty";

    public string Action => Word;

    public TeamRole Needs => TeamRole.Operator;

    public Task<TapAnswer> HandleAsync(TapCall tap, CancellationToken cancellationToken) => posts.ChangeAsync(
        tap,
        async place =>
        {
            var drop = await pictures.DropAsync(place.Id, refill: false, place.Seen, tap.By, cancellationToken);
            return PostMessage.Dropped(drop.Dropped.Media.FileName, drop.Refill?.FileName, wanted: false).Text;
        },
        cancellationToken);
}
