namespace Storyline.Services.Domain.Teams;

/// <summary>A setting that was changed, with both values as people read them.</summary>
public sealed record SettingDifference(ChatSetting Setting, string From, string To);
