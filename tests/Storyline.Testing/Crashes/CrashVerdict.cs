namespace Storyline.Testing.Crashes;

/// <summary>What Instagram's ledger and the product's database say about the same posts.</summary>
/// <param name="Planned">Posts that were planned.</param>
/// <param name="Live">Stories that went live through the API.</param>
/// <param name="Twice">Posts that went live more than once.</param>
/// <param name="Lost">Posts that are neither planned nor recorded.</param>
/// <param name="Disagreements">Posts that are live and not recorded, or recorded and never live.</param>
/// <param name="Doubtful">Posts with a publish call that brought no clear answer.</param>
/// <param name="Unconfirmed">Posts of which nobody knows.</param>
public sealed record CrashVerdict(
    int Planned, int Live, IReadOnlyList<string> Twice, IReadOnlyList<string> Lost, IReadOnlyList<string> Disagreements, int Doubtful, int Unconfirmed)
{
    public IReadOnlyList<string> Faults => [.. Twice, .. Lost, .. Disagreements];

    public override string ToString() =>
        $"{Planned} planned, {Live} live, {Twice.Count} twice, {Lost.Count} lost, {Disagreements.Count} disagreements, {Doubtful} without a clear answer, {Unconfirmed} unconfirmed";
}
