using Storyline.Bot.Updates;
using Storyline.Models.Publishing;
using Storyline.Services.Core.Publishing.Decisions;
using Storyline.Services.Notifications.Publishing;

namespace Storyline.Bot.Publishing;

/// <summary>The same decision in dry run once more. It never counts: when dry run was switched off meanwhile, the card's own buttons come back.</summary>
internal sealed class TestAgainTap(PostActions posts, Decisions decisions) : ITap
{
    public string Action => "test-again";

    public async Task<TapAnswer> HandleAsync(TapCall tap, CancellationToken cancellationToken) =>
        await posts.RehearseAsync(tap.QueueItemId, Enum.Parse<HistoryStatus>(tap.Detail), tap.By, cancellationToken) is { } decision
            ? await decisions.AnswerAsync(tap, decision, cancellationToken)
            : await decisions.RestoreAsync(tap, DecisionToast.DryRunIsOff, cancellationToken);
}
