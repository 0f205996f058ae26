using Storyline.Services.Core.Scheduling;

namespace Storyline.Api.Scheduling;

/// <summary>Why a picture is, or is not, in the plan.</summary>
/// <param name="At">When it goes out, or would if the plan were extended far enough now; null when it would not within a year, or cannot.</param>
/// <param name="Obstacles">What keeps it out, in words.</param>
/// <param name="Before">How many pictures of its category are before it; null when it does not wait.</param>
/// <param name="Share">Its category's ratio of the mix; null when it does not wait.</param>
/// <param name="ChatId">The chat in whose plan it is, which may be another of the team's; null when it is in none.</param>
/// <param name="LockedFrom">When a lock begins, or its season closes, before its turn comes; null when none does.</param>
public sealed record ProspectResponse(
    Guid MediaId,
    string FileName,
    string Category,
    ProspectOutcome Outcome,
    DateTimeOffset? At,
    IReadOnlyList<string> Obstacles,
    int? Before,
    decimal? Share,
    Guid? ChatId,
    DateTimeOffset? LockedFrom)
{
    public static ProspectResponse From(PlanProspect prospect) => prospect switch
    {
        PlanProspect.Planned planned => Of(prospect, ProspectOutcome.Planned) with { At = planned.At, ChatId = planned.Chat.Id.Value },
        PlanProspect.Hindered hindered => Of(prospect, ProspectOutcome.Hindered) with { Obstacles = hindered.Obstacles },
        PlanProspect.OutOfMix => Of(prospect, ProspectOutcome.OutOfMix),
        PlanProspect.LockComes comes => Of(prospect, ProspectOutcome.LockComes) with { LockedFrom = comes.From },
        PlanProspect.Waits waits => Of(prospect, ProspectOutcome.Waits) with { At = waits.Expected, Before = waits.Before, Share = waits.Share },
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static ProspectResponse Of(PlanProspect prospect, ProspectOutcome outcome) =>
        new(prospect.Item.Id.Value, prospect.Item.FileName, prospect.Item.Category, outcome, null, [], null, null, null, null);
}
