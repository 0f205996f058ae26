using Storyline.Bot.Updates;
using Storyline.Services.Core.Publishing.Decisions;

namespace Storyline.Bot.Publishing;

internal sealed class RejectYesTap(PostActions posts, Decisions decisions) : ITap
{
    public string Action => "reject-yes";

    public async Task<TapAnswer> HandleAsync(TapCall tap, CancellationToken cancellationToken) =>
        await decisions.AnswerAsync(tap, await posts.RejectAsync(tap.QueueItemId, tap.By, cancellationToken), cancellationToken);
}
