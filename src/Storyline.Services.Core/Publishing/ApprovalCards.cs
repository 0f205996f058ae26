using Storyline.Data.Accounts;
using Storyline.Data.Media;
using Storyline.Models.Accounts;
using Storyline.Models.Media;
using Storyline.Models.Publishing;
using Storyline.Models.Scheduling;
using Storyline.Models.Teams;
using Storyline.Services.Domain.Scheduling;
using Storyline.Services.Integrations.Chat;
using Storyline.Services.Notifications.Publishing;

namespace Storyline.Services.Core.Publishing;

/// <summary>Makes the text and the buttons of a card.</summary>
public sealed class ApprovalCards(IInstagramAccountRepository accounts, IMediaTagRepository tags, CallbackKeys keys)
{
    /// <summary>The card as it waits for a decision.</summary>
    public async Task<CardFace> DrawAsync(QueueItem item, MediaItem picture, ChatSettings chat, CancellationToken cancellationToken)
    {
        var team = await accounts.ListAsync(chat.TeamId, cancellationToken);
        var account = AccountOf(item, chat, team)?.Username;
        var words = await WordsAsync(picture, cancellationToken);
        var caption = ApprovalCard.Compose(new CardFacts(item, picture, chat, PostingWindow.Of(chat), account, words));
        return new CardFace(caption, await ButtonsAsync(item.Id, chat, account, team.Any(one => one.IsActive), cancellationToken));
    }

    /// <summary>The two answers to "reject for ever?".</summary>
    public async Task<Keyboard> RejectQuestionAsync(QueueItemId id, ChatSettings chat, CancellationToken cancellationToken)
    {
        var data = await IssueAsync(chat, [("reject-yes", id.ToString()), ("reject-no", id.ToString())], cancellationToken);
        return ApprovalCard.RejectQuestion(data[0], data[1]);
    }

    /// <summary>The team's active accounts, to choose one for this post.</summary>
    public async Task<Keyboard> AccountListAsync(QueueItem item, ChatSettings chat, CancellationToken cancellationToken)
    {
        var team = await accounts.ListAsync(chat.TeamId, cancellationToken);
        var chosen = AccountOf(item, chat, team);
        var active = team.Where(account => account.IsActive).ToList();
        var data = await IssueAsync(
            chat, [.. active.Select(account => ("account-pick", $"{item.Id} {account.Id}")), ("card-back", item.Id.ToString())], cancellationToken);
        return ApprovalCard.Accounts([.. active.Select((account, index) => (account.Username, account.Id == chosen?.Id, data[index]))], data[^1]);
    }

    /// <summary>The end of a decision in dry run.</summary>
    public async Task<CardFace> DryRunAsync(QueueItemId id, HistoryStatus status, string line, ChatSettings chat, CancellationToken cancellationToken)
    {
        var data = await IssueAsync(chat, [("test-again", $"{id} {status}"), ("card-back", id.ToString())], cancellationToken);
        return new CardFace(DryRunCard.Compose(line), DryRunCard.Buttons(data[0], data[1]));
    }

    /// <summary>What people put on the picture; what a model guessed is nobody's word yet.</summary>
    private async Task<IReadOnlyList<string>> WordsAsync(MediaItem picture, CancellationToken cancellationToken)
    {
        var all = await tags.OfAsync(picture.TeamId, [picture.Id], cancellationToken);
        return [.. all.GetValueOrDefault(picture.Id, []).Where(tag => tag.Origin is TagOrigin.Person || tag.Confirmed).Select(tag => tag.Tag)];
    }

    private static InstagramAccount? AccountOf(QueueItem item, ChatSettings chat, IReadOnlyList<InstagramAccount> team) =>
        (item.InstagramAccountId ?? chat.ActiveInstagramAccountId) is { } id ? team.FirstOrDefault(account => account.Id == id) : null;

    private async Task<Keyboard> ButtonsAsync(QueueItemId id, ChatSettings chat, string? account, bool hasAccounts, CancellationToken cancellationToken)
    {
        var subject = id.ToString();
        List<(string, string)> wanted = [("posted", subject), ("skip", subject), ("reject", subject), ("why", subject)];
        if (hasAccounts)
        {
            wanted.Add(("accounts", subject));
        }

        var data = await IssueAsync(chat, wanted, cancellationToken);
        return ApprovalCard.Buttons(new CardButtons(data[0], data[1], data[2], data[3], hasAccounts ? data[4] : null, account));
    }

    private Task<IReadOnlyList<string>> IssueAsync(ChatSettings chat, IReadOnlyList<(string, string)> buttons, CancellationToken cancellationToken) =>
        keys.IssueAsync(chat.TeamId, chat.TelegramChatId, buttons, cancellationToken);
}
