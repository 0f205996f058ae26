using Storyline.Bot.Updates;
using Storyline.Services.Core.Publishing.Decisions;

namespace Storyline.Bot.Publishing;

internal sealed class PostedTap(PostActions posts, Decisions decisions) : ITap
{
    public string Action => "posted";

    public async Task<TapAnswer> HandleAsync(TapCall tap, CancellationToken cancellationToken) =>
        await decisions.AnswerAsync(tap, await posts.PostedAsync(tap.QueueItemId, tap.By, cancellationToken), cancellationToken);
}
