using Storyline.Bot.Updates;

namespace Storyline.Bot.Publishing;

/// <summary>It is not on Instagram.</summary>
internal sealed class StoryNotTap(ProofAnswers answers) : ITap
{
    public string Action => "story-not";

    public Task<TapAnswer> HandleAsync(TapCall tap, CancellationToken cancellationToken) => answers.AnswerAsync(tap, isLive: false, cancellationToken);
}
