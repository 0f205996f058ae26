using Storyline.Year.Tests.Rigs;

namespace Storyline.Year.Tests.Proofs;

/// <summary>
/// Each plan that was written is measured against the proven bound, from the database's journal alone. What counts is the slots as they
/// were planned; what people skip or reject later is no part of the claim, except that the next plan starts from it.
/// <para>
/// A plan starts from each category's deviation d: posted in the last 28 days of the current mix, plus what is in the plan, against its
/// share; all scaled down together when one is more than ten slots. With k categories and δ = 1/(2k−2), after each slot no category is
/// further above its share than 1 − δ or than it was, and from slot max((−d − δ)/share) on each is within 1 − δ.
/// A plan in which a category had nothing to give says so in its rows; then the claim is that it really had nothing, and the slots before that one
/// keep the bound as ever.
/// </para>
/// </summary>
internal static class MixKeepsItsBound
{
    private const decimal Tolerance = 0.000_01m;
    private const decimal MostCarriedOver = 10;
    private const string Empty = " had nothing eligible";

    public static IEnumerable<string> Violations(Evidence evidence)
    {
        var queued = new Dictionary<Guid, (Guid Chat, Guid Media)>();
        foreach (var batch in Batches(evidence.Journal))
        {
            if (batch[0].Kind == "planned")
            {
                foreach (var violation in Check(evidence, batch, queued.Values))
                {
                    yield return violation;
                }
            }

            foreach (var line in batch)
            {
                if (line.Kind == "left")
                {
                    queued.Remove(line.Item);
                }
                else
                {
                    queued[line.Item] = (line.Chat, line.Media);
                }
            }
        }
    }

    /// <summary>How many plans there were, and how many of them had to pass a slot on: the others were walked whole.</summary>
    public static (int Plans, int WithPassedOn) Count(Evidence evidence)
    {
        var plans = Batches(evidence.Journal).Where(batch => batch[0].Kind == "planned").ToList();
        return (plans.Count, plans.Count(batch => batch.Any(line => line.Reasons.Contains(Empty, StringComparison.Ordinal))));
    }

    /// <summary>Lines that were committed together, in order; a plan is one batch.</summary>
    private static IEnumerable<List<JournalLine>> Batches(IEnumerable<JournalLine> journal)
    {
        var batch = new List<JournalLine>();
        foreach (var line in journal)
        {
            if (batch.Count > 0 && (batch[0].Transaction != line.Transaction || batch[0].Kind != line.Kind))
            {
                yield return batch;
                batch = [];
            }

            batch.Add(line);
        }

        if (batch.Count > 0)
        {
            yield return batch;
        }
    }

    private static List<string> Check(Evidence evidence, List<JournalLine> plan, IEnumerable<(Guid Chat, Guid Media)> queued)
    {
        var (made, chat) = (plan[0].Made, plan[0].Chat);
        var shares = evidence.Mix.Where(share => share.Team == plan[0].Team && share.From <= made && (share.Until is null || share.Until > made)).ToList();
        var passedOn = plan.FindIndex(line => line.Reasons.Contains(Empty, StringComparison.Ordinal));
        var walked = passedOn < 0 ? plan : plan.GetRange(0, passedOn);
        return [.. Walk(walked, shares, Deviations(evidence, shares, chat, made, queued), evidence), .. WereEmpty(evidence, plan)];
    }

    private static Dictionary<string, decimal> Deviations(
        Evidence evidence, List<MixVersion> shares, Guid chat, DateTimeOffset made, IEnumerable<(Guid Chat, Guid Media)> queued)
    {
        var since = new[] { shares.Max(share => share.From), made.AddDays(-28) }.Max();
        var counted = evidence.History.Where(line => line.Chat == chat && line.Status == "posted" && line.At >= since && line.At <= made).Select(line => line.Category)
            .Concat(queued.Where(row => row.Chat == chat).Select(row => evidence.Media[row.Media].Category))
            .Where(category => shares.Exists(share => share.Category == category)).CountBy(category => category).ToDictionary();
        var total = counted.Values.Sum();
        var deviations = shares.ToDictionary(share => share.Category, share => (total * share.Ratio) - counted.GetValueOrDefault(share.Category));
        var largest = deviations.Values.Max(Math.Abs);
        return largest <= MostCarriedOver ? deviations : deviations.ToDictionary(deviation => deviation.Key, deviation => deviation.Value * MostCarriedOver / largest);
    }

    private static IEnumerable<string> Walk(List<JournalLine> plan, List<MixVersion> shares, Dictionary<string, decimal> start, Evidence evidence)
    {
        var delta = 1m / ((2 * shares.Count) - 2);
        var settled = shares.Max(share => (-start[share.Category] - delta) / share.Ratio);
        var now = new Dictionary<string, decimal>(start);
        for (var slot = 0; slot < plan.Count; slot++)
        {
            shares.ForEach(share => now[share.Category] += share.Ratio);
            now[evidence.Media[plan[slot].Media].Category] -= 1;
            foreach (var (category, deviation) in now)
            {
                var mostAbove = Math.Max(1 - delta, -start[category]);
                if (-deviation > mostAbove + Tolerance || (slot + 1 >= settled && deviation > 1 - delta + Tolerance))
                {
                    yield return $"mix: {category} is {deviation:0.000} slots below its share after slot {slot + 1} of the plan of {plan[0].Made:u}, from {start[category]:0.000} with {shares.Count} categories";
                    yield break;
                }
            }
        }
    }

    private static IEnumerable<string> WereEmpty(Evidence evidence, List<JournalLine> plan)
    {
        var offer = evidence.Rig.Offers.LastOrDefault(offer => offer.Team == plan[0].Team && offer.At <= plan[0].Made && plan[0].Made - offer.At < TimeSpan.FromMinutes(1));
        for (var slot = 0; offer is not null && slot < plan.Count; slot++)
        {
            if (plan[slot].Reasons.IndexOf(Empty, StringComparison.Ordinal) is var end and > 0)
            {
                var category = plan[slot].Reasons[(plan[slot].Reasons.LastIndexOf('"', end) + 1)..end];
                var left = offer.Eligible.GetValueOrDefault(category) - plan.Take(slot).Count(line => evidence.Media[line.Media].Category == category);
                if (left > 0 && category is not ("memes" or "merch"))
                {
                    yield return $"mix: a slot of the plan of {plan[0].Made:u} was passed on because {category} had nothing eligible, and it had {left}";
                }
            }
        }
    }
}
