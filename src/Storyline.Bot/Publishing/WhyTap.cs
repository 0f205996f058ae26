using Storyline.Bot.Updates;
using Storyline.Services.Core.Publishing.Decisions;
using Storyline.Services.Core.Scheduling;
using Storyline.Services.Notifications.Scheduling;

namespace Storyline.Bot.Publishing;

/// <summary>Why this one: in a window, so that the chat stays quiet.</summary>
internal sealed class WhyTap(PostActions posts, QueueService queue, Decisions decisions) : ITap
{
    public string Action => "why";

    public async Task<TapAnswer> HandleAsync(TapCall tap, CancellationToken cancellationToken)
    {
        if (await posts.LookAsync(tap.QueueItemId, tap.By, cancellationToken) is { } settled)
        {
            return await decisions.AnswerAsync(tap, settled, cancellationToken);
        }

        var item = await queue.GetAsync(tap.By.TeamId, tap.QueueItemId, cancellationToken);
        return new TapAnswer(WhyMessage.Compose(item.Media.FileName, item.Queue.Reasons)) { IsAlert = true };
    }
}
