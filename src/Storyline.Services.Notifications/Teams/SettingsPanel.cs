using System.Globalization;
using Storyline.Models.Teams;
using Storyline.Services.Domain.Scheduling;
using Storyline.Services.Domain.Teams;
using Storyline.Services.Integrations.Chat;
using Storyline.Services.Notifications.Accounts;

namespace Storyline.Services.Notifications.Teams;

/// <summary>The words of the settings panel.</summary>
public static class SettingsPanel
{
    public const string Choose = "⚙️ Which chat's settings?";
    public const string Unchanged = "It is so already.";
    public const string Answer = "Answer the question below.";
    public const string Back = "↩️ Back";
    public const string AnotherValue = "✏️ Another value";
    public const string Replan = "🔁 Move them to the new times";
    public const string NoAccounts = "No Instagram account is connected; until then the team posts by hand.";
    public const string Connect = "➕ Connect an account";
    private const int LongestName = 100;

    public static RichText Main(ChatSettings chat, string? account) => RichText.Lines(
        "⚙️ " + RichText.Bold("Settings of " + Name(chat)),
        $"{(chat.IsPaused ? "⏸ Posting is paused" : "▶️ Posting is active")}{(chat.DryRunMode ? ", as a dry run: nothing is recorded" : "")}.",
        $"🗓 {chat.PostsPerDay} {(chat.PostsPerDay == 1 ? "post" : "posts")} a day, {PostingWindow.Of(chat)}.",
        $"♻️ A posted picture rests {Days(chat.RepostTtlDays)}, a skipped one {Days(chat.SkipTtlDays)}.",
        $"🕰 Missed posts: {CatchUp(chat.CatchUpPolicy)}.",
        "📸 Account: " + (account is null ? "none" : InstagramName.Of(account)) + ".",
        "Who may change settings (admins) presses a button.");

    /// <summary>One setting, with what its values mean.</summary>
    /// <param name="account">The user name of the chat's active account, or null.</param>
    /// <param name="hasAccounts">Whether the team has connected any.</param>
    public static RichText Page(SettingTopic topic, ChatSettings chat, string? account, bool hasAccounts) => topic switch
    {
        SettingTopic.Posts => $"🗓 {chat.PostsPerDay} posts a day. 1 to 50, at least ten minutes apart in the posting hours.",
        SettingTopic.Hours => $"🕑 Posting hours: {PostingWindow.Of(chat)}. An end before the start is after midnight; equal hours mean all day.",
        SettingTopic.Zone => $"🌍 The posting hours are read in {chat.TimeZone}. Search by city or region to choose another zone.",
        SettingTopic.Repost => $"♻️ A posted picture rests {Days(chat.RepostTtlDays)} before it may be posted again. This counts for posts from now on.",
        SettingTopic.Skip => $"⏭️ A skipped picture rests {Days(chat.SkipTtlDays)} before it is offered again. This counts for skips from now on.",
        SettingTopic.Missed => RichText.Lines(
            $"🕰 Posts that were missed during a pause or downtime: {CatchUp(chat.CatchUpPolicy)}.",
            "• Ask: the team chooses: reschedule, clear or send.",
            "• Gradual: one goes out at once, the others take the coming slots.",
            "• Skip: they leave the plan; the pictures stay available."),
        SettingTopic.Captions => $"📝 Cards are {chat.CaptionStyle.ToString().ToLowerInvariant()}. Enhanced says everything, simple only what is needed to post.",
        SettingTopic.Account when !hasAccounts => NoAccounts,
        SettingTopic.Account => "📸 Posts of this chat go to " + (account is null ? "no account yet" : InstagramName.Of(account)) + ".",
    };

    /// <summary>Where an account is connected.</summary>
    public static RichText ConnectAt(Uri page) => $"➕ An admin connects accounts with storyline account add on the command line, or at {page}";

    /// <summary>What a search for a time zone found.</summary>
    public static RichText Zones(string wanted) => "🌍 Zones like “" + RichText.Plain(wanted).Truncate(40) + "”. Choose one, or search again.";

    public static RichText Planned(int count) =>
        $"⚠️ {count} planned {(count == 1 ? "post still stands at its old time" : "posts still stand at their old times")}. New posts are planned by the new settings.";

    public static string Replanned(int moved) => moved == 0 ? "Every planned post stands at its time already." : $"🔁 {moved} planned {(moved == 1 ? "post has a new time" : "posts have new times")}.";

    /// <summary>The toast after a change.</summary>
    public static string Changed(IReadOnlyList<SettingDifference> differences) => differences.Count == 0
        ? Unchanged
        : string.Join(", ", differences.Select(difference => $"{Words(difference.Setting)}: {difference.From} → {difference.To}"));

    public static string DryRunStands(ChatSettings chat) => chat.DryRunMode
        ? $"🧪 Dry run is on in {Name(chat)}: everything is shown, nothing is recorded. /dryrun off ends it."
        : $"🧪 Dry run is off in {Name(chat)}: decisions count. /dryrun on tries things out.";

    /// <summary>A toggle's label: what it is now.</summary>
    public static string Toggle(ChatSetting setting, bool isOn) => setting switch
    {
        ChatSetting.DryRun => $"🧪 Dry run: {OnOff(isOn)}",
        ChatSetting.InstagramApi => $"🤖 Instagram API: {OnOff(isOn)}",
        ChatSetting.Paused => isOn ? "⏸ Posting: paused" : "▶️ Posting: active",
        ChatSetting.Verbose => $"📣 Verbose: {OnOff(isOn)}",
        ChatSetting.LifecycleMessages => $"🔔 Start and stop messages: {OnOff(isOn)}",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The label of the button that opens a topic.</summary>
    public static string Open(SettingTopic topic, ChatSettings chat) => topic switch
    {
        SettingTopic.Posts => $"🗓 Posts a day: {chat.PostsPerDay}",
        SettingTopic.Hours => $"🕑 Hours: {Hour(chat.PostingHoursStart)}–{Hour(chat.PostingHoursEnd)}",
        SettingTopic.Zone => $"🌍 {chat.TimeZone}",
        SettingTopic.Repost => $"♻️ Repost: {chat.RepostTtlDays} d",
        SettingTopic.Skip => $"⏭️ Skip: {chat.SkipTtlDays} d",
        SettingTopic.Missed => $"🕰 Missed: {chat.CatchUpPolicy.ToString().ToLowerInvariant()}",
        SettingTopic.Captions => $"📝 Captions: {chat.CaptionStyle.ToString().ToLowerInvariant()}",
        SettingTopic.Account => "📸 Account",
    };

    /// <summary>The question whose answer is a value of a topic.</summary>
    public static string Question(SettingTopic topic) => topic switch
    {
        SettingTopic.Posts => "how many posts a day? For example 3",
        SettingTopic.Hours => "from which hour to which? For example 14-2",
        SettingTopic.Zone => "which city or region? For example Berlin",
        SettingTopic.Repost => "how many days does a posted picture rest? For example 30",
        SettingTopic.Skip => "how many days does a skipped picture rest? For example 3",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    public static string Hour(int hour) => hour.ToString("00", CultureInfo.InvariantCulture) + ":00";

    private static string Words(ChatSetting setting) => SettingText.Name(setting).Replace('-', ' ');

    private static string Name(ChatSettings chat) => RichText.Plain(chat.Name).Truncate(LongestName).Text;

    private static string OnOff(bool isOn) => isOn ? "on" : "off";

    private static string Days(int days) => days == 1 ? "a day" : $"{days} days";

    private static string CatchUp(CatchUpPolicy policy) => policy switch
    {
        CatchUpPolicy.Ask => "the team is asked",
        CatchUpPolicy.Gradual => "they go out one by one",
        CatchUpPolicy.Skip => "they leave the plan",
    };
}
