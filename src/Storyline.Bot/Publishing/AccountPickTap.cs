using Storyline.Bot.Updates;
using Storyline.Models.Accounts;
using Storyline.Services.Core.Publishing.Cards;
using Storyline.Services.Notifications.Publishing;

namespace Storyline.Bot.Publishing;

/// <summary>This account, for this post only.</summary>
internal sealed class AccountPickTap(AccountChoice choice, Decisions decisions) : ITap
{
    public string Action => "account-pick";

    public async Task<TapAnswer> HandleAsync(TapCall tap, CancellationToken cancellationToken)
    {
        var account = new InstagramAccountId(Guid.Parse(tap.Detail));
        return await choice.ChooseAsync(tap.QueueItemId, account, tap.By, cancellationToken) is { } settled
            ? await decisions.AnswerAsync(tap, settled, cancellationToken)
            : await decisions.RestoreAsync(tap, DecisionToast.AccountChosen, cancellationToken);
    }
}
