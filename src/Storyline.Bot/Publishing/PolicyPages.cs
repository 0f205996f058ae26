using Storyline.Bot.Teams;
using Storyline.Bot.Updates;
using Storyline.Models.Teams;
using Storyline.Services.Core.Publishing.Cards;
using Storyline.Services.Core.Publishing.Policies;
using Storyline.Services.Integrations.Chat;
using Storyline.Services.Notifications.Publishing;

namespace Storyline.Bot.Publishing;

/// <summary>The pages about what Storyline publishes by itself, as messages with buttons.</summary>
internal sealed class PolicyPages(PublishingPolicies policies, PolicyRehearsal rehearsal, CallbackKeys keys)
{
    /// <summary>All categories of a work chat, a page of them.</summary>
    /// <param name="shownIn">The chat in which the page stands.</param>
    public async Task<Reply> MainAsync(ChatSettings shownIn, ChatSettings about, int page, CancellationToken cancellationToken)
    {
        var all = await policies.ListAsync(about, cancellationToken);
        return await ReplyAsync(shownIn, PolicyPanel.Main(about), PolicyButtons.Main(about, all, page), cancellationToken);
    }

    /// <summary>The page of all categories on which one of them stands.</summary>
    public async Task<Reply> MainWithAsync(ChatSettings shownIn, ChatSettings about, string? category, CancellationToken cancellationToken)
    {
        var all = await policies.ListAsync(about, cancellationToken);
        return await ReplyAsync(shownIn, PolicyPanel.Main(about), PolicyButtons.Main(about, all, PolicyButtons.PageOf(all, category)), cancellationToken);
    }

    /// <summary>One category, or all that have no policy of their own.</summary>
    public async Task<Reply> CategoryAsync(ChatSettings shownIn, ChatSettings about, string? category, CancellationToken cancellationToken)
    {
        var all = await policies.ListAsync(about, cancellationToken);
        var one = PublishingPolicies.In(all, category);
        return await ReplyAsync(
            shownIn, PolicyPanel.Page(about, category, one.Wish.ToString(), one.IsOwn), PolicyButtons.Of(about, one, PolicyButtons.PageOf(all, category)), cancellationToken);
    }

    /// <summary>What would have happened with this policy.</summary>
    public async Task<Reply> RehearsalAsync(ChatSettings shownIn, ChatSettings about, PolicySubject subject, CancellationToken cancellationToken)
    {
        var report = await rehearsal.RunAsync(about, subject.Category, subject.Wish, cancellationToken);
        var one = await policies.GetAsync(about, subject.Category, cancellationToken);
        var words = RehearsalMessage.Compose(
            PolicyPanel.Name(subject.Category), subject.Wish.ToString(), report.Posts.Count,
            [.. report.Categories.Select(count => new RehearsalLine(count.Category, count.GoesOut, count.AgainstWill, count.Asks))],
            [.. report.AgainstWill.Select(post => $"{post.FileName} · {post.Category} · {post.Decided.ToString().ToLowerInvariant()}")]);
        return await ReplyAsync(shownIn, words, [PolicyButtons.BackTo(about, one)], cancellationToken);
    }

    private async Task<Reply> ReplyAsync(ChatSettings shownIn, RichText words, IReadOnlyList<SettingsButton[]> rows, CancellationToken cancellationToken)
    {
        var filled = rows.Where(row => row.Length > 0).ToList();
        var data = new Queue<string>(await keys.IssueAsync(
            shownIn.TeamId, shownIn.TelegramChatId, [.. filled.SelectMany(row => row).Select(button => (button.Action, button.Subject))], cancellationToken));
        return new Reply(words, Keyboard.Of(filled.Select(row => row.Select(Button (button) => new Button.Press(button.Label, data.Dequeue())).ToList()).ToList()));
    }
}
