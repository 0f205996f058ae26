using Storyline.Bot.Updates;

namespace Storyline.Bot.Scheduling;

/// <summary>Opens one post of the list, in the same message.</summary>
internal sealed class QueueOpenTap(PostPages posts) : ITap
{
    public const string Word = "queue-open";

    public string Action => Word;

    public Task<TapAnswer> HandleAsync(TapCall tap, CancellationToken cancellationToken) =>
        posts.ShowAsync(tap, place => posts.OpenAsync(tap, place, cancellationToken), cancellationToken);
}
