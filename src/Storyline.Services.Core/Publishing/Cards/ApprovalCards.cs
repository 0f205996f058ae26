using Storyline.Data.Accounts;
using Storyline.Data.Publishing;
using Storyline.Models.Accounts;
using Storyline.Models.Media;
using Storyline.Models.Publishing;
using Storyline.Models.Scheduling;
using Storyline.Models.Teams;
using Storyline.Services.Core.Media;
using Storyline.Services.Domain.Publishing;
using Storyline.Services.Domain.Scheduling;
using Storyline.Services.Integrations.Chat;
using Storyline.Services.Notifications.Publishing;

namespace Storyline.Services.Core.Publishing.Cards;

/// <summary>Makes the text and the buttons of a card.</summary>
public sealed class ApprovalCards(
    IInstagramAccountRepository accounts, MediaWords spoken, IPublicationRepository publications, PublishRouting routing, CallbackKeys keys, TimeProvider clock)
{
    /// <summary>The card as it waits for a decision, or as it is on its way to Instagram by itself.</summary>
    public async Task<CardFace> DrawAsync(QueueItem item, MediaItem picture, ChatSettings chat, CancellationToken cancellationToken)
    {
        var team = await accounts.ListAsync(chat.TeamId, cancellationToken);
        if (item.Status is not (QueueStatus.Scheduled or QueueStatus.Claimed)
            && await publications.FindByQueueItemAsync(item.TeamId, item.Id, cancellationToken) is { } publication
            && await OnItsWayAsync(item, picture, chat, team, publication, cancellationToken) is { } face)
        {
            return face;
        }

        var account = AccountOf(item, chat, team)?.Username;
        var words = await spoken.OfAsync(picture, cancellationToken);
        var caption = ApprovalCard.Compose(new CardFacts(item, picture, chat, PostingWindow.Of(chat), account, words));
        var question = new RouteQuestion(item, picture, chat) { IsAskedFor = true, MayCallOut = false };
        var mayAutoPost = routing.IsOn(chat) && await routing.RouteAsync(question, cancellationToken) is PublishingRoute.Automatic;
        return new CardFace(caption, await ButtonsAsync(item.Id, chat, account, team.Any(one => one.IsActive), mayAutoPost, cancellationToken));
    }

    /// <summary>With the account that it goes to, whatever was chosen since. Null when it has come to an end, and the post waits as any other.</summary>
    private async Task<CardFace?> OnItsWayAsync(
        QueueItem item, MediaItem picture, ChatSettings chat, IReadOnlyList<InstagramAccount> team, Publication publication, CancellationToken cancellationToken)
    {
        var subject = item.Id.ToString();
        var wanted = AutomaticCard.ActionsOf(publication).Select(action => (action, subject)).ToList();
        if (publication.Step is PublicationStep.Published or PublicationStep.Failed or PublicationStep.Cancelled or PublicationStep.Rehearsed)
        {
            return null;
        }

        var data = wanted.Count == 0 ? [] : await IssueAsync(chat, wanted, cancellationToken);
        var account = team.FirstOrDefault(one => one.Id == publication.InstagramAccountId)?.Username;
        var caption = AutomaticCard.Compose(new CardFacts(item, picture, chat, PostingWindow.Of(chat), account, []), publication, clock.GetUtcNow());
        return new CardFace(caption, AutomaticCard.Buttons(publication, data));
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

    private static InstagramAccount? AccountOf(QueueItem item, ChatSettings chat, IReadOnlyList<InstagramAccount> team) =>
        (item.InstagramAccountId ?? chat.ActiveInstagramAccountId) is { } id ? team.FirstOrDefault(account => account.Id == id) : null;

    private async Task<Keyboard> ButtonsAsync(QueueItemId id, ChatSettings chat, string? account, bool hasAccounts, bool mayAutoPost, CancellationToken cancellationToken)
    {
        var subject = id.ToString();
        List<(string, string)> wanted = [("posted", subject), ("skip", subject), ("reject", subject), ("why", subject)];
        if (hasAccounts)
        {
            wanted.Add(("accounts", subject));
        }

        if (mayAutoPost)
        {
            wanted.Add(("auto-post", subject));
        }

        var data = await IssueAsync(chat, wanted, cancellationToken);
        return ApprovalCard.Buttons(new CardButtons(data[0], data[1], data[2], data[3], hasAccounts ? data[4] : null, account)
        {
            AutoPost = mayAutoPost ? data[^1] : null,
        });
    }

    private Task<IReadOnlyList<string>> IssueAsync(ChatSettings chat, IReadOnlyList<(string, string)> buttons, CancellationToken cancellationToken) =>
        keys.IssueAsync(chat.TeamId, chat.TelegramChatId, buttons, cancellationToken);
}
