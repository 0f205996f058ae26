using Storyline.Models;
using Storyline.Models.Accounts;
using Storyline.Models.Teams;
using Storyline.Services.Domain.Teams;
using Storyline.Services.Notifications.Teams;

namespace Storyline.Bot.Teams;

/// <summary>Which buttons stand on which page of the settings panel. A button sets a value, whatever it is when it is pressed: two presses are one.</summary>
internal static class SettingsButtons
{
    public static IReadOnlyList<SettingsButton[]> Chats(IReadOnlyList<ChatSettings> work) =>
        [.. work.Select(chat => new[] { new SettingsButton(chat.Name.Shortened(40), SettingsPageTap.Word, Subject(chat)) })];

    /// <param name="isInstagramOn">For this chat, and for the installation.</param>
    public static IReadOnlyList<SettingsButton[]> Main(ChatSettings chat, bool isInstagramOn, IEnumerable<(string Command, string Label)> shortcuts) =>
    [
        [Toggle(chat, ChatSetting.DryRun, chat.DryRunMode), Toggle(chat, ChatSetting.InstagramApi, isInstagramOn)],
        [Toggle(chat, ChatSetting.Paused, chat.IsPaused), Toggle(chat, ChatSetting.Verbose, chat.ShowVerboseNotifications)],
        [Toggle(chat, ChatSetting.LifecycleMessages, chat.SendLifecycleNotifications)],
        [Open(chat, SettingTopic.Posts), Open(chat, SettingTopic.Hours)],
        [Open(chat, SettingTopic.Zone)],
        [Open(chat, SettingTopic.Repost), Open(chat, SettingTopic.Skip)],
        [Open(chat, SettingTopic.Missed), Open(chat, SettingTopic.Captions)],
        [Open(chat, SettingTopic.Account)],
        [.. shortcuts.Select(shortcut => new SettingsButton(shortcut.Label, SettingsShortcutTap.Word, Subject(chat, shortcut.Command)))],
    ];

    public static IReadOnlyList<SettingsButton[]> Of(SettingTopic topic, ChatSettings chat) => topic switch
    {
        SettingTopic.Posts => [Step(chat, ChatSetting.PostsPerDay, chat.PostsPerDay, 1, 50), Presets(chat, ChatSetting.PostsPerDay, 1, 2, 3, 5, 8), Ask(chat, topic)],
        SettingTopic.Hours =>
        [
            Hours(chat, "Opens", (chat.PostingHoursStart + 23) % 24, chat.PostingHoursEnd, (chat.PostingHoursStart + 1) % 24, chat.PostingHoursEnd),
            Hours(chat, "Closes", chat.PostingHoursStart, (chat.PostingHoursEnd + 23) % 24, chat.PostingHoursStart, (chat.PostingHoursEnd + 1) % 24),
            [Hours(chat, "9–21", 9, 21), Hours(chat, "14–2", 14, 2), Hours(chat, "All day", 0, 0)],
            Ask(chat, topic),
        ],
        SettingTopic.Zone => [[new SettingsButton("🔎 Search", SettingsAskTap.Word, Subject(chat, topic.ToString()))]],
        SettingTopic.Repost => [Step(chat, ChatSetting.RepostDays, chat.RepostTtlDays, 1, 3650), Presets(chat, ChatSetting.RepostDays, 7, 14, 30, 60, 90), Ask(chat, topic)],
        SettingTopic.Skip => [Step(chat, ChatSetting.SkipDays, chat.SkipTtlDays, 1, 3650), Presets(chat, ChatSetting.SkipDays, 1, 3, 7, 14), Ask(chat, topic)],
        SettingTopic.Missed => [Choices(chat, ChatSetting.CatchUp, chat.CatchUpPolicy)],
        SettingTopic.Captions => [Choices(chat, ChatSetting.Captions, chat.CaptionStyle)],
        SettingTopic.Account => throw new ArgumentOutOfRangeException(nameof(topic), "Accounts have buttons of their own."),
    };

    public static IReadOnlyList<SettingsButton[]> Accounts(ChatSettings chat, IReadOnlyList<InstagramAccount> connected) =>
    [
        .. connected.Select(account => new[]
        {
            Set(chat, (account.Id == chat.ActiveInstagramAccountId ? "✅ @" : "@") + account.Username, ChatSetting.Account, $"@{account.Username}"),
            new SettingsButton("🚫 Deactivate", AccountOffTap.Word, Subject(chat, "account", account.Id.ToString())),
        }),
        .. chat.ActiveInstagramAccountId is null ? [] : new[] { new[] { Set(chat, "No account", ChatSetting.Account, "none") } },
    ];

    public static IReadOnlyList<SettingsButton[]> Zones(ChatSettings chat, IReadOnlyList<string> zones) =>
    [
        .. zones.Select(zone => new[] { Set(chat, zone, ChatSetting.TimeZone, zone) }),
        [new SettingsButton("🔎 Search again", SettingsAskTap.Word, Subject(chat, nameof(SettingTopic.Zone)))],
    ];

    public static SettingsButton[] Back(ChatSettings chat) => [new(SettingsPanel.Back, SettingsPageTap.Word, Subject(chat))];

    public static SettingsButton Replan(ChatSettings chat) => new(SettingsPanel.Replan, ReplanTap.Word, Subject(chat));

    private static SettingsButton Toggle(ChatSettings chat, ChatSetting setting, bool isOn) =>
        Set(chat, SettingsPanel.Toggle(setting, isOn), setting, isOn ? "off" : "on");

    private static SettingsButton Open(ChatSettings chat, SettingTopic topic) => new(SettingsPanel.Open(topic, chat), SettingsPageTap.Word, Subject(chat, topic.ToString()));

    private static SettingsButton[] Step(ChatSettings chat, ChatSetting setting, int now, int least, int most) =>
        [Set(chat, "➖", setting, $"{Math.Max(least, now - 1)}"), Set(chat, "➕", setting, $"{Math.Min(most, now + 1)}")];

    private static SettingsButton[] Presets(ChatSettings chat, ChatSetting setting, params int[] values) =>
        [.. values.Select(value => Set(chat, $"{value}", setting, $"{value}"))];

    private static SettingsButton[] Choices<T>(ChatSettings chat, ChatSetting setting, T now) where T : struct, Enum =>
        [.. Enum.GetValues<T>().Select(value => Set(chat, (value.Equals(now) ? "✅ " : "") + value, setting, value.ToString()))];

    private static SettingsButton[] Hours(ChatSettings chat, string label, int start, int end, int laterStart, int laterEnd) =>
        [Hours(chat, $"{label} ➖", start, end), Hours(chat, $"{label} ➕", laterStart, laterEnd)];

    private static SettingsButton Hours(ChatSettings chat, string label, int start, int end) =>
        new(label, SettingsSetTap.Word, Subject(chat, nameof(SettingTopic.Hours), $"{start}-{end}"));

    private static SettingsButton[] Ask(ChatSettings chat, SettingTopic topic) =>
        [new(SettingsPanel.AnotherValue, SettingsAskTap.Word, Subject(chat, topic.ToString()))];

    private static SettingsButton Set(ChatSettings chat, string label, ChatSetting setting, string value) =>
        new(label, SettingsSetTap.Word, Subject(chat, SettingText.Name(setting), value));

    private static string Subject(ChatSettings chat, string name = "", string value = "") => new SettingsSubject(chat.Id, chat.Version, name, value).ToString();
}
