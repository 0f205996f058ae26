using Storyline.Bot.Updates;
using Storyline.Services.Core.Publishing;

namespace Storyline.Bot.Publishing;

/// <summary>Not by itself: the post waits for the team.</summary>
internal sealed class StopTap(AutoPosting posting, AutoPostAnswers answers) : ITap
{
    public string Action => "stop";

    public async Task<TapAnswer> HandleAsync(TapCall tap, CancellationToken cancellationToken)
    {
        var outcome = await posting.StopAsync(tap.QueueItemId, tap.By, cancellationToken);
        return await answers.AnswerAsync(tap, outcome, cancellationToken);
    }
}
