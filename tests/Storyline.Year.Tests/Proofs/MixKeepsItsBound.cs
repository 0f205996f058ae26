using Storyline.Year.Tests.Rigs;

namespace Storyline.Year.Tests.Proofs;

/// <summary>
/// Each plan that was written is measured against <see cref="MixBound"/>, slot by slot and to its end. What counts is the slots as they were planned; what people skip
/// or reject later is no part of the claim, except that the next plan starts from it.
/// <para>
/// A slot that was passed on says so. Then the category that was passed over was ripe, it really had nothing, and what stands in for it without being ripe itself
/// is, of those that had something, the one that is due soonest. A category that has run out stays so for the rest of the plan: one that has a slot had something
/// for every slot before it.
/// </para>
/// </summary>
internal static class MixKeepsItsBound
{
    public static IEnumerable<string> Violations(Evidence evidence, IReadOnlyList<WrittenPlan> plans) =>
        plans.SelectMany(plan => (IEnumerable<string>)[.. Walk(plan, evidence).Take(1), .. WereEmpty(evidence, plan)]);

    private static IEnumerable<string> Walk(WrittenPlan plan, Evidence evidence)
    {
        var bound = new MixBound(plan.Shares, plan.Start);
        var now = new Dictionary<string, decimal>(plan.Start);
        var mostAbove = plan.Start.Keys.ToDictionary(category => category, bound.MostAbove);
        var takers = plan.Lines.Select(line => evidence.Media[line.Media].Category).ToList();
        var all = plan.Start.Keys.ToHashSet(StringComparer.Ordinal);
        var isWhole = true;
        for (var slot = 0; slot < takers.Count; slot++)
        {
            foreach (var share in plan.Shares)
            {
                now[share.Category] += share.Ratio;
            }

            var (taker, passing) = (takers[slot], WrittenPlan.PassedOver(plan.Lines[slot]));
            isWhole &= passing is null;
            var givers = isWhole ? all : takers.Skip(slot).ToHashSet(StringComparer.Ordinal);
            foreach (var fault in passing is null ? [] : PassedOnWrongly(bound, now, taker, passing, givers))
            {
                yield return Violation(plan, slot, fault);
            }

            now[taker] -= 1;
            if (passing is not null)
            {
                mostAbove[taker] = Math.Max(mostAbove[taker], -now[taker]);
            }

            foreach (var (category, deviation) in now)
            {
                if (-deviation > mostAbove[category] + MixBound.Tolerance || (givers.Contains(category) && bound.IsTooFarBelow(deviation, slot + 1)))
                {
                    yield return Violation(plan, slot, $"{category} is {deviation:0.000} slots below its share, from {plan.Start[category]:0.000} with {plan.Shares.Count} categories");
                }
            }
        }
    }

    private static IEnumerable<string> PassedOnWrongly(MixBound bound, Dictionary<string, decimal> now, string taker, string passing, HashSet<string> givers)
    {
        if (!bound.IsRipe(now[passing] + MixBound.Tolerance))
        {
            yield return $"{passing} was passed over, whose turn it was not: it was {now[passing]:0.000} slots below its share";
        }

        if (bound.IsRipe(now[taker] + MixBound.Tolerance))
        {
            yield break;
        }

        var due = bound.UntilDue(bound.Shares.Single(share => share.Category == taker), now[taker]);
        foreach (var share in bound.Shares.Where(share => share.Category != taker && givers.Contains(share.Category)))
        {
            var deviation = now[share.Category];
            if (bound.IsRipe(deviation - MixBound.Tolerance) || bound.UntilDue(share, deviation) < due - MixBound.Tolerance)
            {
                yield return $"{taker} stood in, which was {now[taker]:0.000} slots below its share, and {share.Category} had something and was {deviation:0.000} below";
            }
        }
    }

    private static string Violation(WrittenPlan plan, int slot, string fault) => $"mix: slot {slot + 1} of the plan of {plan.Made:u}: {fault}";

    /// <summary>By their bytes: a picture that lies in two categories is gone from both when one of them has given it.</summary>
    private static IEnumerable<string> WereEmpty(Evidence evidence, WrittenPlan plan)
    {
        var team = plan.Lines[0].Team;
        if (evidence.Rig.Offers.LastOrDefault(offer => offer.Team == team && offer.At <= plan.Made && plan.Made - offer.At < TimeSpan.FromMinutes(1)) is not { } offer)
        {
            yield break;
        }

        foreach (var line in plan.Lines)
        {
            if (WrittenPlan.PassedOver(line) is { } category && Left(evidence, offer, line, category) is var left and > 0)
            {
                yield return $"mix: a slot of the plan of {plan.Made:u} was passed on because {category} had nothing eligible, and it had {left}";
            }
        }
    }

    /// <summary>What a category still had for a slot: of what could be planned, whatever has not been planned meanwhile.</summary>
    private static int Left(Evidence evidence, Offer offer, JournalLine slot, string category)
    {
        var taken = evidence.Journal.Where(line => line.Team == offer.Team && line.Kind != "left" && line.Number > offer.Line && line.Number < slot.Number)
            .Select(line => evidence.Media[line.Media].ContentHash).ToHashSet(StringComparer.Ordinal);
        return offer.Eligible.Select(id => evidence.Media[id]).Count(item => item.Category == category && !taken.Contains(item.ContentHash));
    }
}
