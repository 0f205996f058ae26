using Storyline.Models.Teams;
using Storyline.Services.Domain.Teams;

namespace Storyline.Services.Core.Teams;

/// <summary>What came of changing settings.</summary>
/// <param name="Chat">The settings as they are now.</param>
/// <param name="Differences">What was changed; empty when everything was so already.</param>
/// <param name="PlannedBefore">Posts that were planned by the old settings and stand at their old times; 0 when no change moves the plan.</param>
public sealed record SettingsEdit(ChatSettings Chat, IReadOnlyList<SettingDifference> Differences, int PlannedBefore);
