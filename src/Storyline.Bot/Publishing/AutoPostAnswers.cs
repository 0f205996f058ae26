using Storyline.Bot.Updates;
using Storyline.Services.Core.Publishing;
using Storyline.Services.Core.Publishing.Decisions;
using Storyline.Services.Notifications.Publishing;

namespace Storyline.Bot.Publishing;

/// <summary>What a person is told about a post that goes out by itself, and what its card shows after that.</summary>
internal sealed class AutoPostAnswers(Decisions decisions, PostActions posts)
{
    public async Task<TapAnswer> AnswerAsync(TapCall tap, AutoPostOutcome outcome, CancellationToken cancellationToken) => outcome switch
    {
        AutoPostOutcome.Begun => await decisions.RestoreAsync(tap, DecisionToast.Begun, cancellationToken),
        AutoPostOutcome.Stopped => await decisions.RestoreAsync(tap, DecisionToast.Stopped, cancellationToken),
        AutoPostOutcome.Refused refused => await decisions.RestoreAsync(tap, refused.Reason, cancellationToken) with { IsAlert = true },
        AutoPostOutcome.Settled settled => await decisions.AnswerAsync(tap, settled.Decision, cancellationToken),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    public async Task<TapAnswer> AnswerAsync(TapCall tap, DoubtAnswer answer, CancellationToken cancellationToken) => answer switch
    {
        DoubtAnswer.Live => await ShowAsync(tap, DecisionToast.SaidLive, cancellationToken),
        DoubtAnswer.Back => await ShowAsync(tap, DecisionToast.SaidNotLive, cancellationToken),
        DoubtAnswer.Looking => TapAnswer.Toast(DecisionToast.Looking),
        DoubtAnswer.Settled => await ShowAsync(tap, DecisionToast.Known, cancellationToken),
        DoubtAnswer.Refused refused => TapAnswer.Toast(refused.Reason) with { IsAlert = true },
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private async Task<TapAnswer> ShowAsync(TapCall tap, string toast, CancellationToken cancellationToken)
    {
        var settled = await posts.LookAsync(tap.QueueItemId, tap.By, cancellationToken);
        return settled is null
            ? await decisions.RestoreAsync(tap, toast, cancellationToken)
            : await decisions.AnswerAsync(tap, settled, cancellationToken) with { Words = toast };
    }
}
