using Storyline.Year.Tests.Rigs;

namespace Storyline.Year.Tests.Proofs;

/// <summary>What a played time proves, and how much happened in it.</summary>
/// <param name="PassedNoneOn">Plans of which each slot went to the category whose turn it was.</param>
/// <param name="DaysOfTheMix">Days at whose end the record was measured against the mix's bound.</param>
internal sealed record Verdict(IReadOnlyList<string> Violations, string Figures, int Posts, int Kills, int Faults, int Plans, int PassedNoneOn, int DaysOfTheMix)
{
    /// <summary>Plays it and looks at the evidence.</summary>
    public static async Task<Verdict> OfAsync(YearSettings settings)
    {
        await using var rig = await Rig.StartAsync(settings);
        await new Script(rig).PlayAsync();
        var evidence = await Evidence.GatherAsync(rig);
        var plans = WrittenPlan.All(evidence).ToList();
        var days = EveryDayKeepsTheMix.Check(evidence, plans);
        IReadOnlyList<string> violations =
        [
            .. NothingComesTooSoon.Violations(evidence), .. MixKeepsItsBound.Violations(evidence, plans), .. days.OfType<string>(),
            .. EverySlotIsAccountedFor.Violations(evidence), .. ChatsTellTheTruth.Violations(evidence), .. TheLedgerAgrees.Violations(evidence),
            .. NoChatFallsSilent.Violations(evidence),
            .. rig.Errors.Select(error => $"a living process logged an error: {error}"),
        ];
        var passedOn = plans.Count(plan => plan.HasPassedOn);
        return new Verdict(
            violations, Summary(evidence, plans.Count, passedOn, days.Count), Count(evidence, "posted"), rig.Kills.Count, rig.Sightings.Faults,
            plans.Count, plans.Count - passedOn, days.Count);
    }

    /// <summary>A year's record in one line: the same for the same seed.</summary>
    private static string Summary(Evidence evidence, int plans, int passedOn, int days)
    {
        var rig = evidence.Rig;
        var actual = evidence.History.Where(line => line.Team == rig.Team.Value && line.Status == "posted").CountBy(line => line.Category).OrderBy(share => share.Key);
        return $"seed {rig.Settings.Seed}, {rig.Settings.Days} days: {rig.Sightings.Cards.Count} cards, {Count(evidence, "posted")} posted, {Count(evidence, "skipped")} skipped, "
            + $"{Count(evidence, "rejected")} rejected, {Count(evidence, "failed")} failed; {rig.Sightings.Taps} taps; {plans} plans ({passedOn} with a slot passed on); "
            + $"{rig.Kills.Count} kills, {rig.Restarts} restarts, {rig.Sightings.Faults} faults, {rig.Stumbles} stumbles; "
            + $"posted {string.Join(", ", actual.Select(share => $"{share.Key} {share.Value}"))}; fingerprint {Fingerprint(evidence):x8}, {days} days of the mix";
    }

    /// <summary>Which picture, and what became of it, in order. Seconds are no part of it: what is done side by side may be done in either order.</summary>
    private static uint Fingerprint(Evidence evidence) => evidence.History.Aggregate(
        17u, (hash, line) => $"{line.File} {line.Status}".Aggregate(hash, (sum, letter) => unchecked((sum * 31) + letter)));

    private static int Count(Evidence evidence, string status) => evidence.History.Count(line => line.Status == status);
}
