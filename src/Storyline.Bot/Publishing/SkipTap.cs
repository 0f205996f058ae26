using Storyline.Bot.Updates;
using Storyline.Services.Core.Publishing.Decisions;

namespace Storyline.Bot.Publishing;

internal sealed class SkipTap(PostActions posts, Decisions decisions) : ITap
{
    public string Action => "skip";

    public async Task<TapAnswer> HandleAsync(TapCall tap, CancellationToken cancellationToken) =>
        await decisions.AnswerAsync(tap, await posts.SkipAsync(tap.QueueItemId, tap.By, cancellationToken), cancellationToken);
}
