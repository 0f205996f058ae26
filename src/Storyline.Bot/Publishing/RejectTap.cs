using Storyline.Bot.Updates;
using Storyline.Services.Core.Publishing.Cards;
using Storyline.Services.Core.Publishing.Decisions;

namespace Storyline.Bot.Publishing;

/// <summary>For ever is long: asks first, under the same card.</summary>
internal sealed class RejectTap(PostActions posts, ApprovalCards cards, Decisions decisions) : ITap
{
    public string Action => "reject";

    public async Task<TapAnswer> HandleAsync(TapCall tap, CancellationToken cancellationToken) =>
        await posts.LookAsync(tap.QueueItemId, tap.By, cancellationToken) is { } settled
            ? await decisions.AnswerAsync(tap, settled, cancellationToken)
            : decisions.Change(tap, await cards.RejectQuestionAsync(tap.QueueItemId, tap.Chat, cancellationToken));
}
