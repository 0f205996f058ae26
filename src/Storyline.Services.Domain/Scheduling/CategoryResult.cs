namespace Storyline.Services.Domain.Scheduling;

/// <summary>What a plan did with one category.</summary>
/// <param name="Target">Its ratio of the mix.</param>
/// <param name="Eligible">Candidates that were offered.</param>
/// <param name="Planned">Slots it got.</param>
/// <param name="Duplicates">Candidates passed over because the same item or picture is in the plan already.</param>
/// <param name="PassedOn">Slots that were its turn and went to another category.</param>
/// <param name="BelowTarget">How far below its target the plan leaves it, in slots; negative: above.</param>
public sealed record CategoryResult(string Category, decimal Target, int Eligible, int Planned, int Duplicates, int PassedOn, decimal BelowTarget)
{
    /// <summary>Why it has nothing more to give; null when it still has.</summary>
    public string? Shortage => (Eligible, Planned + Duplicates) switch
    {
        (0, _) => $"{Category} has nothing eligible",
        var (eligible, used) when used < eligible => null,
        (1, _) => $"{Category} has 1 eligible item and it is planned",
        var (eligible, _) when Duplicates > 0 => $"{Category} has {eligible} eligible items: {Planned} planned, {Duplicates} the same picture as a planned one",
        var (eligible, _) => $"{Category} has {eligible} eligible items and all are planned",
    };
}
