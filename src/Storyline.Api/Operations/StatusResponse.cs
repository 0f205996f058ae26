using Storyline.Api.Media;
using Storyline.Api.Scheduling;
using Storyline.Api.Teams;
using Storyline.Models.Teams;
using Storyline.Services.Core.Operations.Health;

namespace Storyline.Api.Operations;

/// <summary>How the team stands.</summary>
/// <param name="Chat">The chat asked about, or the team's first work chat; null when none is registered.</param>
/// <param name="Queued">Posts that are still only planned.</param>
/// <param name="Awaiting">Cards that wait for a decision.</param>
/// <param name="Next">The next planned post.</param>
/// <param name="Last">The last line of the record.</param>
/// <param name="PostsInADay">Posts of the last 24 hours.</param>
/// <param name="Loops">The loops' signs of life.</param>
/// <param name="Alerts">What needs an admin; empty for others.</param>
/// <param name="Runway">How many days the content of each category lasts.</param>
public sealed record StatusResponse(
    ChatResponse? Chat,
    int Queued,
    int Awaiting,
    IReadOnlyList<CategoryResponse> Library,
    IReadOnlyList<LockCountResponse> Locks,
    QueueItemResponse? Next,
    LastDecisionResponse? Last,
    int PostsInADay,
    IReadOnlyList<LoopResponse> Loops,
    IReadOnlyList<AlertResponse> Alerts,
    IReadOnlyList<RunwayResponse> Runway)
{
    public static StatusResponse From(StatusReport report, Actor reader) => new(
        report.Chat is { } chat ? ChatResponse.From(chat) : null,
        report.Queued,
        report.Awaiting,
        [.. report.Library.Select(CategoryResponse.From)],
        [.. report.Locks.OrderBy(locks => locks.Key).Select(locks => new LockCountResponse(locks.Key, locks.Value))],
        report.Next is { } next ? QueueItemResponse.From(next) : null,
        report.Last is { } last ? LastDecisionResponse.From(last) : null,
        report.PostsInADay,
        [.. report.Loops.Select(LoopResponse.From)],
        reader.May(TeamRole.Admin) ? [.. report.Alerts.Select(AlertResponse.From)] : [],
        [.. report.Runway.Select(RunwayResponse.From)]);
}
