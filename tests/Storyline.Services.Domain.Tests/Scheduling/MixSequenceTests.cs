using CsCheck;
using Storyline.Services.Domain.Scheduling;

namespace Storyline.Services.Domain.Tests.Scheduling;

public sealed class MixSequenceTests
{
    private static readonly CategoryMix Shop = CategoryMix.Of([new("memes", 0.5m), new("merch", 0.3m), new("photos", 0.2m)]);

    [Fact]
    public void Ten_slots_hold_the_ratios_exactly()
    {
        var sequence = new MixSequence(Shop);
        var chosen = Enumerable.Range(0, 10).Select(_ => sequence.Next(_ => true)!.Value.Category).ToList();

        chosen.CountBy(category => category).OrderBy(pair => pair.Key).Select(pair => pair.Value).ShouldBe([5, 3, 2]);
        chosen.ShouldBe(["memes", "merch", "memes", "photos", "memes", "merch", "memes", "photos", "merch", "memes"]);
        sequence.Deviations().ShouldAllBe(deviation => deviation == 0);
    }

    [Fact]
    public void Every_prefix_is_within_the_proven_bound_of_the_target() => Mixes.Sample(mix =>
    {
        var sequence = new MixSequence(mix);
        var counts = new long[mix.Categories.Count];
        for (var slot = 1; slot <= 2_000; slot++)
        {
            counts[IndexOf(mix, sequence.Next(_ => true)!.Value.Category)]++;
            if (!WithinBound(mix, counts, slot))
            {
                Assert.Fail($"After {slot} slots of {Describe(mix)}: {string.Join(' ', counts)}.");
            }
        }
    }, iter: 120);

    [Fact]
    public void Carried_over_deviations_are_back_within_the_bound_after_the_time_that_is_stated() => Histories.Sample((mix, history) =>
    {
        var sequence = new MixSequence(mix, history);
        var start = sequence.Deviations();
        var (bound, ripe) = Bound(mix.Categories.Count);
        var settled = start.Select((deviation, i) => (-deviation - ripe) / mix.TargetOf(i)).Max();
        for (var slot = 1; slot <= Math.Min(settled, 1_000) + 100; slot++)
        {
            sequence.Next(_ => true);
            var now = sequence.Deviations();
            for (var i = 0; i < now.Count; i++)
            {
                var lowest = slot >= settled ? -bound : Math.Min(start[i], -bound);
                var highest = slot >= settled ? bound : decimal.MaxValue;
                if (now[i] < lowest || now[i] > highest)
                {
                    Assert.Fail($"Settled after {settled}, after {slot} slots of {Describe(mix)} from {string.Join(' ', start)}: {string.Join(' ', now)}.");
                }
            }
        }
    }, iter: 150);

    [Fact]
    public void A_category_carries_over_at_most_ten_slots()
    {
        var sequence = new MixSequence(Shop, new Dictionary<string, int> { ["memes"] = 700, ["retired"] = 900 });

        sequence.Deviations().ShouldBe([-10m, 6m, 4m]);
        Enumerable.Range(0, 12).Select(_ => sequence.Next(_ => true)!.Value.Category).ShouldNotContain("memes");
    }

    [Fact]
    public void History_decides_where_a_plan_starts()
    {
        var choice = new MixSequence(Shop, new Dictionary<string, int> { ["memes"] = 5, ["merch"] = 1, ["photos"] = 2 }).Next(_ => true)!.Value;

        choice.ShouldBe(new MixChoice("merch", 1.7m, null));
    }

    [Fact]
    public void A_category_with_nothing_eligible_passes_its_slot_to_the_next_most_entitled_and_the_choice_says_so()
    {
        var sequence = new MixSequence(Shop);
        var choices = Enumerable.Range(0, 70).Select(_ => sequence.Next(category => category != "merch")!.Value).ToList();

        choices[1].ShouldBe(new MixChoice("photos", 0.4m, "merch"));
        choices.CountBy(choice => choice.Category).OrderBy(pair => pair.Key).Select(pair => (pair.Key, pair.Value))
            .ShouldBe([("memes", 50), ("photos", 20)], "the others keep their ratio to each other");
        sequence.Deviations().ShouldBe([-15m, 21m, -6m]);
    }

    [Fact]
    public void Nothing_eligible_at_all_gives_the_slot_to_nobody_and_changes_nothing()
    {
        var sequence = new MixSequence(Shop);
        sequence.Next(_ => true);
        var before = sequence.Deviations();

        sequence.Next(_ => false).ShouldBeNull();

        sequence.Deviations().ShouldBe(before);
    }

    [Fact]
    public void A_hundred_thousand_slots_do_not_drift()
    {
        var mix = CategoryMix.Of([new("a", 0.3333m), new("b", 0.3333m), new("c", 0.3334m)]);
        var sequence = new MixSequence(mix);
        var counts = Enumerable.Range(0, 100_000).Select(_ => sequence.Next(_ => true)!.Value.Category).CountBy(category => category).ToDictionary();

        counts.ShouldBe(new Dictionary<string, int> { ["a"] = 33_330, ["b"] = 33_330, ["c"] = 33_340 }, ignoreOrder: true);
        sequence.Deviations().ShouldBe([0m, 0m, 0m]);
    }

    [Fact]
    public void A_single_category_gets_every_slot()
    {
        var sequence = new MixSequence(CategoryMix.Of([new("memes", 1m)]));

        Enumerable.Range(0, 5).Select(_ => sequence.Next(_ => true)!.Value).ShouldAllBe(choice => choice == new MixChoice("memes", 1m, null));
    }

    private static Gen<CategoryMix> Mixes => MixOf(Gen.Frequency((3, Gen.Long[1, 1_000]), (1, Gen.Long[1, 1_000_000]), (1, Gen.Long[1, 3])));

    private static Gen<CategoryMix> MixOf(Gen<long> weight) =>
        from weights in weight.Array[2, 12]
        let sum = weights.Sum()
        let ratios = weights.Select(weight => Math.Max(decimal.Round((decimal)weight / sum, 9), 0.000000001m)).ToArray()
        select CategoryMix.Of(ratios.Select((ratio, i) => KeyValuePair.Create($"c{i:00}", ratio)));

    private static Gen<(CategoryMix, Dictionary<string, int>)> Histories =>
        from mix in Gen.OneOf(MixOf(Gen.Long[1, 30]), Mixes)
        from counts in Gen.Int[0, 40].Array[mix.Categories.Count]
        select (mix, mix.Categories.Zip(counts).ToDictionary(pair => pair.First, pair => pair.Second));

    // |n·ratio − count| ≤ 1 − 1/(2k−2), in whole numbers.
    private static bool WithinBound(CategoryMix mix, long[] counts, long slots)
    {
        var parts = (2 * counts.Length) - 2;
        return counts.Select((count, i) => Int128.Abs((Int128)(slots * mix.Weights[i]) - ((Int128)count * mix.Whole)) * parts)
            .All(distance => distance <= (Int128)(parts - 1) * mix.Whole);
    }

    private static (decimal Bound, decimal Ripe) Bound(int categories) => (1 - (1m / ((2 * categories) - 2)), 1m / ((2 * categories) - 2));

    private static int IndexOf(CategoryMix mix, string category) => mix.Categories.ToList().IndexOf(category);

    private static string Describe(CategoryMix mix) => string.Join(' ', mix.Categories.Select((_, i) => mix.TargetOf(i)));
}
