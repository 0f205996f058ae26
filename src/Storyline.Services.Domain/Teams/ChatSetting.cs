namespace Storyline.Services.Domain.Teams;

/// <summary>What can be set for a work chat, in the order in which lists show it.</summary>
public enum ChatSetting
{
    DryRun,
    InstagramApi,
    Paused,
    Verbose,
    LifecycleMessages,
    PostsPerDay,
    PostingHoursStart,
    PostingHoursEnd,
    TimeZone,
    RepostDays,
    SkipDays,
    CatchUp,
    Captions,
    Account,
}
