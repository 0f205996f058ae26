using Storyline.Models;
using Storyline.Models.Teams;
using Storyline.Services.Domain.Scheduling;

namespace Storyline.Services.Domain.Teams;

/// <summary>What the settings of a chat may be, alone and together.</summary>
public static class SettingRules
{
    private const int LongestRest = 3650;

    /// <summary>Writes a change into the settings. Pausing is an operation of its own, and left out.</summary>
    public static void Apply(ChatSettings chat, SettingChange change)
    {
        _ = change switch
        {
            SettingChange.DryRun dry => Set(() => chat.DryRunMode = dry.IsOn),
            SettingChange.InstagramApi api => Set(() => chat.EnableInstagramApi = api.IsOn),
            SettingChange.Paused => true,
            SettingChange.Verbose verbose => Set(() => chat.ShowVerboseNotifications = verbose.IsOn),
            SettingChange.LifecycleMessages messages => Set(() => chat.SendLifecycleNotifications = messages.IsOn),
            SettingChange.PostsPerDay posts => Set(() => chat.PostsPerDay = posts.Count),
            SettingChange.PostingHoursStart start => Set(() => chat.PostingHoursStart = start.Hour),
            SettingChange.PostingHoursEnd end => Set(() => chat.PostingHoursEnd = end.Hour),
            SettingChange.TimeZone zone => Set(() => chat.TimeZone = zone.Name),
            SettingChange.RepostDays rest => Set(() => chat.RepostTtlDays = rest.Days),
            SettingChange.SkipDays rest => Set(() => chat.SkipTtlDays = rest.Days),
            SettingChange.CatchUp catchUp => Set(() => chat.CatchUpPolicy = catchUp.Policy),
            SettingChange.Captions captions => Set(() => chat.CaptionStyle = captions.Style),
            SettingChange.Account account => Set(() => chat.ActiveInstagramAccountId = account.Id),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <exception cref="InvalidRequestException">A value is out of range, or the posts of a day do not fit into its hours; the sentence names what does.</exception>
    public static void Check(ChatSettings chat)
    {
        CheckRest(chat.RepostTtlDays, "a post");
        CheckRest(chat.SkipTtlDays, "a skip");
        _ = new SlotPlanner(PostingWindow.Of(chat), chat.PostsPerDay, seed: 0);
    }

    /// <summary>Whether posts that are planned already stand at other times than this setting would give them.</summary>
    public static bool MovesThePlan(ChatSetting setting) =>
        setting is ChatSetting.PostsPerDay or ChatSetting.PostingHoursStart or ChatSetting.PostingHoursEnd or ChatSetting.TimeZone;

    private static void CheckRest(int days, string after)
    {
        if (days is < 1 or > LongestRest)
        {
            throw new InvalidRequestException($"A picture cannot rest for {days} days after {after}: choose a number from 1 to {LongestRest}.");
        }
    }

    private static bool Set(Action write)
    {
        write();
        return true;
    }
}
