using Microsoft.Extensions.Options;
using Storyline.Bot.Updates;
using Storyline.Models.Teams;
using Storyline.Services.Core.Accounts;
using Storyline.Services.Core.Publishing;
using Storyline.Services.Core.Publishing.Cards;
using Storyline.Services.Core.Teams;
using Storyline.Services.Domain.Scheduling;
using Storyline.Services.Integrations.Chat;
using Storyline.Services.Notifications.Teams;

namespace Storyline.Bot.Teams;

/// <summary>The pages of the settings panel, as messages with buttons.</summary>
internal sealed class SettingsPages(
    ChatRegistry chats, AccountSwitch accounts, CallbackKeys keys, InstagramFeature feature, PublishRouting routing, IOptions<ConnectOptions> connecting)
{
    private const int ZonesShown = 8;

    /// <summary>Where the panel begins: at the chat in which it was asked for, or in an admin's chat with several work chats at the choice.</summary>
    public async Task<Reply> FirstAsync(ChatSettings chat, ChatSettings workChat, CancellationToken cancellationToken)
    {
        var work = chat.Purpose is ChatPurpose.Work ? [chat] : await chats.WorkChatsAsync(chat.TeamId, cancellationToken);
        return work.Count > 1
            ? await ReplyAsync(chat, SettingsPanel.Choose, SettingsButtons.Chats(work), cancellationToken)
            : await MainAsync(chat, work is [var only] ? only : workChat, null, cancellationToken);
    }

    /// <summary>The first page about a chat.</summary>
    /// <param name="shownIn">The chat in which the panel stands.</param>
    /// <param name="plannedBefore">Posts that stand at old times, when settings were just changed.</param>
    public async Task<Reply> MainAsync(ChatSettings shownIn, ChatSettings about, int? plannedBefore, CancellationToken cancellationToken)
    {
        var rows = SettingsButtons.Main(about, routing.IsOn(about), SettingsShortcutTap.Offered(feature.IsOn));
        return await ReplyAsync(
            shownIn, WithPlan(SettingsPanel.Main(about, await AccountAsync(about, cancellationToken)), plannedBefore), WithReplan(rows, about, plannedBefore), cancellationToken);
    }

    /// <summary>The page of one topic.</summary>
    public async Task<Reply> TopicAsync(ChatSettings shownIn, ChatSettings about, SettingTopic topic, int? plannedBefore, CancellationToken cancellationToken)
    {
        var connected = topic is SettingTopic.Account ? await accounts.ListActiveAsync(about.TeamId, cancellationToken) : [];
        var rows = topic is SettingTopic.Account ? SettingsButtons.Accounts(about, connected) : SettingsButtons.Of(topic, about);
        var words = SettingsPanel.Page(topic, about, await AccountAsync(about, cancellationToken), connected.Count > 0);
        var reply = await ReplyAsync(
            shownIn, WithPlan(topic is SettingTopic.Account ? RichText.Lines(words, SettingsPanel.ConnectAt(connecting.Value.Page)) : words, plannedBefore),
            [.. WithReplan(rows, about, plannedBefore), SettingsButtons.Back(about)], cancellationToken);
        return topic is SettingTopic.Account ? reply with { Keyboard = WithConnect(reply.Keyboard) } : reply;
    }

    /// <summary>Zones that resemble what a person typed.</summary>
    public Task<Reply> ZonesAsync(ChatSettings shownIn, ChatSettings about, string wanted, CancellationToken cancellationToken) => ReplyAsync(
        shownIn, SettingsPanel.Zones(wanted),
        [.. SettingsButtons.Zones(about, ZoneSearch.Find(wanted, ZonesShown)), SettingsButtons.Back(about)], cancellationToken);

    /// <summary>A button that opens the dashboard, where Telegram takes one: it refuses addresses of the machine itself.</summary>
    private Keyboard? WithConnect(Keyboard? keyboard)
    {
        var page = connecting.Value.Page;
        return page.IsLoopback || !page.Host.Contains('.', StringComparison.Ordinal) ? keyboard
            : Keyboard.Of([[new Button.Link(SettingsPanel.Connect, page)], .. keyboard?.Rows ?? []]);
    }

    private async Task<string?> AccountAsync(ChatSettings about, CancellationToken cancellationToken) =>
        (await accounts.ListActiveAsync(about.TeamId, cancellationToken)).FirstOrDefault(account => account.Id == about.ActiveInstagramAccountId)?.Username;

    private static RichText WithPlan(RichText words, int? plannedBefore) =>
        plannedBefore is > 0 ? RichText.Lines(words, SettingsPanel.Planned(plannedBefore.Value)) : words;

    private static IReadOnlyList<SettingsButton[]> WithReplan(IReadOnlyList<SettingsButton[]> rows, ChatSettings about, int? plannedBefore) =>
        plannedBefore is > 0 ? [[SettingsButtons.Replan(about)], .. rows] : rows;

    private async Task<Reply> ReplyAsync(ChatSettings shownIn, RichText words, IReadOnlyList<SettingsButton[]> rows, CancellationToken cancellationToken)
    {
        var data = new Queue<string>(await keys.IssueAsync(
            shownIn.TeamId, shownIn.TelegramChatId, [.. rows.SelectMany(row => row).Select(button => (button.Action, button.Subject))], cancellationToken));
        var buttons = rows.Select(row => row.Select(Button (button) => new Button.Press(button.Label, data.Dequeue())).ToList()).ToList();
        return new Reply(words, Keyboard.Of(buttons));
    }
}
