using Storyline.Bot.Updates;
using Storyline.Models.Teams;
using Storyline.Services.Core.Scheduling;

namespace Storyline.Bot.Scheduling;

/// <summary>A post trades its place with the one before it.</summary>
internal sealed class QueueEarlierTap(PostSteps steps) : ITap
{
    public const string Word = "queue-earlier";

    public string Action => Word;

    public TeamRole Needs => TeamRole.Operator;

    public Task<TapAnswer> HandleAsync(TapCall tap, CancellationToken cancellationToken) => steps.TakeAsync(tap, Neighbour.Before, cancellationToken);
}
