namespace Storyline.Services.Notifications.Teams;

/// <summary>The pages of the settings panel, one for each value that is not a plain switch.</summary>
public enum SettingTopic
{
    Posts,
    Hours,
    Zone,
    Repost,
    Skip,
    Missed,
    Captions,
    Account,
}
