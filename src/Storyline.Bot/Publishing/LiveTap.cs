using Storyline.Bot.Updates;
using Storyline.Services.Core.Publishing;

namespace Storyline.Bot.Publishing;

/// <summary>Somebody has seen it on Instagram.</summary>
internal sealed class LiveTap(DoubtAnswers doubts, AutoPostAnswers answers) : ITap
{
    public string Action => "live";

    public async Task<TapAnswer> HandleAsync(TapCall tap, CancellationToken cancellationToken)
    {
        var publication = await doubts.OfAsync(tap.QueueItemId, tap.By, cancellationToken);
        return await answers.AnswerAsync(tap, await doubts.LiveAsync(publication, tap.By, cancellationToken), cancellationToken);
    }
}
