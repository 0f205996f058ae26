using Storyline.Bot.Updates;
using Storyline.Services.Core.Publishing.Cards;
using Storyline.Services.Core.Publishing.Decisions;
using Storyline.Services.Core.Scheduling;

namespace Storyline.Bot.Publishing;

/// <summary>Which account? The team's active ones take the place of the card's buttons.</summary>
internal sealed class AccountsTap(PostActions posts, QueueService queue, ApprovalCards cards, Decisions decisions) : ITap
{
    public string Action => "accounts";

    public async Task<TapAnswer> HandleAsync(TapCall tap, CancellationToken cancellationToken)
    {
        if (await posts.LookAsync(tap.QueueItemId, tap.By, cancellationToken) is { } settled)
        {
            return await decisions.AnswerAsync(tap, settled, cancellationToken);
        }

        var planned = await queue.GetAsync(tap.By.TeamId, tap.QueueItemId, cancellationToken);
        return decisions.Change(tap, await cards.AccountListAsync(planned.Queue, tap.Chat, cancellationToken));
    }
}
