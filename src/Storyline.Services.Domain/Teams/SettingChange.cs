using Storyline.Models.Accounts;
using Storyline.Models.Teams;

namespace Storyline.Services.Domain.Teams;

/// <summary>A wish to set one setting of a chat to a value, whatever it is now.</summary>
public abstract record SettingChange
{
    private SettingChange(ChatSetting setting) => Setting = setting;

    public ChatSetting Setting { get; }

    /// <summary>Everything happens but what cannot be taken back.</summary>
    public sealed record DryRun(bool IsOn) : SettingChange(ChatSetting.DryRun);

    /// <summary>Whether stories may be published through Instagram's API.</summary>
    public sealed record InstagramApi(bool IsOn) : SettingChange(ChatSetting.InstagramApi);

    /// <summary>Whether posting stands still.</summary>
    public sealed record Paused(bool IsOn) : SettingChange(ChatSetting.Paused);

    /// <summary>Whether cards say more than two lines.</summary>
    public sealed record Verbose(bool IsOn) : SettingChange(ChatSetting.Verbose);

    /// <summary>Whether the admin chats are told of starts and stops. One switch for the whole team.</summary>
    public sealed record LifecycleMessages(bool IsOn) : SettingChange(ChatSetting.LifecycleMessages);

    /// <param name="Count">1 to 50, and no more than fit into the posting hours.</param>
    public sealed record PostsPerDay(int Count) : SettingChange(ChatSetting.PostsPerDay);

    /// <param name="Hour">Local, 0 to 23.</param>
    public sealed record PostingHoursStart(int Hour) : SettingChange(ChatSetting.PostingHoursStart);

    /// <param name="Hour">Local, 0 to 23.</param>
    public sealed record PostingHoursEnd(int Hour) : SettingChange(ChatSetting.PostingHoursEnd);

    /// <param name="Name">IANA name.</param>
    public sealed record TimeZone(string Name) : SettingChange(ChatSetting.TimeZone);

    /// <param name="Days">1 to 3650: how long a picture rests after a post.</param>
    public sealed record RepostDays(int Days) : SettingChange(ChatSetting.RepostDays);

    /// <param name="Days">1 to 3650: how long a picture rests after a skip.</param>
    public sealed record SkipDays(int Days) : SettingChange(ChatSetting.SkipDays);

    /// <summary>What becomes of posts that were missed.</summary>
    public sealed record CatchUp(CatchUpPolicy Policy) : SettingChange(ChatSetting.CatchUp);

    /// <summary>How much a card says.</summary>
    public sealed record Captions(CaptionStyle Style) : SettingChange(ChatSetting.Captions);

    /// <param name="Id">The account that posts of this chat go to; null for none.</param>
    public sealed record Account(InstagramAccountId? Id) : SettingChange(ChatSetting.Account);
}
