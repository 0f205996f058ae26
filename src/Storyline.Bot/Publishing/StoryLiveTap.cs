using Storyline.Bot.Updates;

namespace Storyline.Bot.Publishing;

/// <summary>It is on Instagram.</summary>
internal sealed class StoryLiveTap(ProofAnswers answers) : ITap
{
    public string Action => "story-live";

    public Task<TapAnswer> HandleAsync(TapCall tap, CancellationToken cancellationToken) => answers.AnswerAsync(tap, isLive: true, cancellationToken);
}
