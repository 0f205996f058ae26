using Storyline.Services.Domain.Teams;
using Storyline.Services.Notifications.Teams;

namespace Storyline.Bot.Teams;

/// <summary>Which page of the panel a setting stands on, and which setting a page's typed answer means.</summary>
internal static class SettingsTopics
{
    /// <summary>Null for switches, which stand on the first page.</summary>
    public static SettingTopic? Of(ChatSetting setting) => setting switch
    {
        ChatSetting.PostsPerDay => SettingTopic.Posts,
        ChatSetting.PostingHoursStart or ChatSetting.PostingHoursEnd => SettingTopic.Hours,
        ChatSetting.TimeZone => SettingTopic.Zone,
        ChatSetting.RepostDays => SettingTopic.Repost,
        ChatSetting.SkipDays => SettingTopic.Skip,
        ChatSetting.CatchUp => SettingTopic.Missed,
        ChatSetting.Captions => SettingTopic.Captions,
        ChatSetting.Account => SettingTopic.Account,
        ChatSetting.DryRun or ChatSetting.InstagramApi or ChatSetting.Paused or ChatSetting.Verbose or ChatSetting.LifecycleMessages => null,
    };

    /// <exception cref="Storyline.Models.InvalidRequestException">The answer is no value of this topic.</exception>
    public static IReadOnlyList<SettingChange> Read(SettingTopic topic, string answer) => topic switch
    {
        SettingTopic.Posts => [SettingText.Parse(ChatSetting.PostsPerDay, answer)],
        SettingTopic.Hours => SettingText.ParseHours(answer),
        SettingTopic.Zone => [SettingText.Parse(ChatSetting.TimeZone, answer)],
        SettingTopic.Repost => [SettingText.Parse(ChatSetting.RepostDays, answer)],
        SettingTopic.Skip => [SettingText.Parse(ChatSetting.SkipDays, answer)],
        _ => throw new ArgumentOutOfRangeException(nameof(topic), "This topic is set by buttons alone."),
    };
}
