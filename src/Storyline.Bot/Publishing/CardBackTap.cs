using Storyline.Bot.Updates;
using Storyline.Services.Core.Publishing.Decisions;

namespace Storyline.Bot.Publishing;

/// <summary>Back from the list of accounts, or from a decision in dry run: the card as it waits.</summary>
internal sealed class CardBackTap(PostActions posts, Decisions decisions) : ITap
{
    public string Action => "card-back";

    public async Task<TapAnswer> HandleAsync(TapCall tap, CancellationToken cancellationToken) =>
        await posts.LookAsync(tap.QueueItemId, tap.By, cancellationToken) is { } settled
            ? await decisions.AnswerAsync(tap, settled, cancellationToken)
            : await decisions.RestoreAsync(tap, null, cancellationToken);
}
