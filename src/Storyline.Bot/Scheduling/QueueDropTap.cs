using Storyline.Bot.Updates;
using Storyline.Models.Teams;

namespace Storyline.Bot.Scheduling;

/// <summary>Asks before a post leaves the plan.</summary>
internal sealed class QueueDropTap(PostPages posts) : ITap
{
    public const string Word = "queue-drop";

    public string Action => Word;

    public TeamRole Needs => TeamRole.Operator;

    public Task<TapAnswer> HandleAsync(TapCall tap, CancellationToken cancellationToken) =>
        posts.ShowAsync(tap, place => posts.AskToDropAsync(tap, place, cancellationToken), cancellationToken);
}
