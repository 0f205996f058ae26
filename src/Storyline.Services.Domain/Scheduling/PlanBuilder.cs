using Storyline.Models.Media;

namespace Storyline.Services.Domain.Scheduling;

/// <summary>
/// Puts a plan together: for each slot the mix names the category and the category's next candidate takes it.
/// No item and no content hash is used twice, even across categories. The same input gives the same plan.
/// </summary>
public static class PlanBuilder
{
    /// <param name="slots">In order.</param>
    /// <param name="mix">Is moved on by the slots that are filled.</param>
    /// <param name="candidates">By category, each list in the order of <see cref="CandidateOrder"/>; only eligible items. One that will be locked takes no slot after that.</param>
    public static PlanDraft Build(IReadOnlyList<Slot> slots, MixSequence mix, IReadOnlyDictionary<string, IReadOnlyList<Candidate>> candidates)
    {
        var used = new Used([], new HashSet<string>(StringComparer.Ordinal));
        var shelves = mix.Mix.Categories.ToDictionary(
            category => category, category => new Shelf(candidates.GetValueOrDefault(category) ?? [], used), StringComparer.Ordinal);
        var planned = new List<PlannedSlot>(slots.Count);
        var skipped = new List<Slot>();
        foreach (var slot in slots)
        {
            if (mix.Next(category => shelves[category].HasMore(slot.At)) is not { } choice)
            {
                skipped.Add(slot);
                continue;
            }

            if (choice.InsteadOf is { } passing)
            {
                shelves[passing].PassedOn++;
            }

            var item = shelves[choice.Category].Take();
            planned.Add(new PlannedSlot(slot, choice.Category, item, Reasons(slot, item, choice)));
        }

        return new PlanDraft(planned, skipped, Results(mix, shelves));
    }

    private static PlanReason[] Reasons(Slot slot, Candidate item, MixChoice choice)
    {
        var target = new PlanReason.BelowTarget(choice.Category, choice.SlotsBelowTarget);
        PlanReason[] turn = item.LastPostedAt is { } last
            ? [new PlanReason.LastPosted((int)(slot.At - last).TotalDays), new PlanReason.TimesPosted(item.TimesPosted), target]
            : [new PlanReason.NeverPosted(), target];
        return choice.InsteadOf is { } passing ? [.. turn, new PlanReason.NothingEligible(passing)] : turn;
    }

    private static CategoryResult[] Results(MixSequence mix, Dictionary<string, Shelf> shelves)
    {
        var deviations = mix.Deviations();
        return [.. mix.Mix.Categories.Select((category, i) => shelves[category].Result(category, mix.Mix.TargetOf(i), deviations[i]))];
    }

    private sealed record Used(HashSet<MediaItemId> Items, HashSet<string> Hashes)
    {
        public bool Has(Candidate candidate) => Items.Contains(candidate.Id) || Hashes.Contains(candidate.ContentHash);
    }

    private sealed class Shelf(IReadOnlyList<Candidate> candidates, Used used)
    {
        private int next;
        private int planned;
        private int duplicates;
        private int locked;
        private DateTimeOffset until;

        public int PassedOn { get; set; }

        /// <summary>Whether it has something for a slot at this time; slots are asked for in order.</summary>
        public bool HasMore(DateTimeOffset at)
        {
            until = at;
            for (; next < candidates.Count; next++)
            {
                if (used.Has(candidates[next]))
                {
                    duplicates++;
                }
                else if (candidates[next].LockedFrom <= at)
                {
                    locked++;
                }
                else
                {
                    return true;
                }
            }

            return false;
        }

        public Candidate Take()
        {
            var item = candidates[next++];
            used.Items.Add(item.Id);
            used.Hashes.Add(item.ContentHash);
            planned++;
            return item;
        }

        public CategoryResult Result(string category, decimal target, decimal below)
        {
            HasMore(until);
            return new CategoryResult(category, target, candidates.Count - locked, planned, duplicates, PassedOn, below);
        }
    }
}
