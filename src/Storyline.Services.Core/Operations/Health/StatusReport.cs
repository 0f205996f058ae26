using Storyline.Models.Media;
using Storyline.Models.Operations;
using Storyline.Models.Publishing;
using Storyline.Models.Teams;
using Storyline.Services.Core.Media;
using Storyline.Services.Core.Publishing;
using Storyline.Services.Core.Scheduling;

namespace Storyline.Services.Core.Operations.Health;

/// <summary>How a team stands: what <c>/status</c>, the overview page and <c>storyline health</c> show.</summary>
/// <param name="Chat">The chat asked about, or the team's first work chat; null when none is registered.</param>
/// <param name="Queued">Rows that are still only planned.</param>
/// <param name="Awaiting">Cards that wait for a decision.</param>
/// <param name="Next">The next planned post; what was missed waits for a decision and is none.</param>
/// <param name="Last">The last line of the record.</param>
/// <param name="PostsInADay">Posts of the last 24 hours.</param>
/// <param name="Loops">The loops' signs of life.</param>
/// <param name="Alerts">What needs a person.</param>
/// <param name="Runway">How long the content of each category lasts.</param>
/// <param name="Publishing">Whether Storyline can publish by itself; null where Instagram is off.</param>
public sealed record StatusReport(
    ChatSettings? Chat,
    int Queued,
    int Awaiting,
    IReadOnlyList<CategoryCount> Library,
    IReadOnlyDictionary<LockReason, int> Locks,
    PlannedItem? Next,
    HistoryEntry? Last,
    int PostsInADay,
    IReadOnlyList<LoopHealth> Loops,
    IReadOnlyList<Alert> Alerts,
    IReadOnlyList<CategoryRunway> Runway,
    PublishingOutlook? Publishing = null);
