using Storyline.Bot.Updates;
using Storyline.Models.Teams;
using Storyline.Services.Core.Scheduling;
using Storyline.Services.Notifications.Scheduling;

namespace Storyline.Bot.Scheduling;

/// <summary>Sends this very post now.</summary>
internal sealed class QueueForceTap(PlanMoves moves, PostPages posts, TimeProvider clock) : ITap
{
    public const string Word = "queue-force";

    public string Action => Word;

    public TeamRole Needs => TeamRole.Operator;

    public Task<TapAnswer> HandleAsync(TapCall tap, CancellationToken cancellationToken) => posts.ChangeAsync(
        tap,
        async place => SentNextMessage.Compose(
            (await moves.ForceAsync(place.Id, place.Seen, tap.By, cancellationToken)).Media.FileName, place.Seen < clock.GetUtcNow()).Text,
        cancellationToken);
}
