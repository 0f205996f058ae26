using Storyline.Services.Core.Teams;

namespace Storyline.Api.Teams;

/// <summary>What a change of settings did.</summary>
/// <param name="Chat">The settings as they are now.</param>
/// <param name="Changes">What was changed; empty when everything was so already.</param>
/// <param name="PlannedBefore">Posts that were planned by the old settings and stand at their old times; replanning moves them.</param>
public sealed record SettingsChangeResponse(ChatResponse Chat, IReadOnlyList<SettingDifferenceResponse> Changes, int PlannedBefore)
{
    public static SettingsChangeResponse From(SettingsEdit edit) =>
        new(ChatResponse.From(edit.Chat), [.. edit.Differences.Select(SettingDifferenceResponse.From)], edit.PlannedBefore);
}
