using Storyline.Bot.Updates;
using Storyline.Services.Core.Publishing;

namespace Storyline.Bot.Publishing;

/// <summary>Instagram is to be asked once more.</summary>
internal sealed class CheckAgainTap(DoubtAnswers doubts, AutoPostAnswers answers) : ITap
{
    public string Action => "check-again";

    public async Task<TapAnswer> HandleAsync(TapCall tap, CancellationToken cancellationToken)
    {
        var publication = await doubts.OfAsync(tap.QueueItemId, tap.By, cancellationToken);
        return await answers.AnswerAsync(tap, await doubts.CheckAgainAsync(publication, tap.By, cancellationToken), cancellationToken);
    }
}
