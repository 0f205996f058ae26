using Storyline.Bot.Updates;
using Storyline.Models.Publishing;
using Storyline.Services.Core.Publishing;

namespace Storyline.Bot.Publishing;

/// <summary>Have it published now, as a story.</summary>
internal sealed class AutoPostTap(AutoPosting posting, AutoPostAnswers answers) : ITap
{
    public string Action => "auto-post";

    public async Task<TapAnswer> HandleAsync(TapCall tap, CancellationToken cancellationToken)
    {
        var outcome = await posting.StartAsync(tap.QueueItemId, AutoPostWish.Alone(PublicationKind.Story), tap.By, cancellationToken);
        return await answers.AnswerAsync(tap, outcome, cancellationToken);
    }
}
