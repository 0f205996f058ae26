using Storyline.Bot.Updates;
using Storyline.Services.Core.Publishing.Decisions;

namespace Storyline.Bot.Publishing;

/// <summary>Second thoughts: the card has its buttons again.</summary>
internal sealed class RejectNoTap(PostActions posts, Decisions decisions) : ITap
{
    public string Action => "reject-no";

    public async Task<TapAnswer> HandleAsync(TapCall tap, CancellationToken cancellationToken) =>
        await posts.LookAsync(tap.QueueItemId, tap.By, cancellationToken) is { } settled
            ? await decisions.AnswerAsync(tap, settled, cancellationToken)
            : await decisions.RestoreAsync(tap, null, cancellationToken);
}
