using CsCheck;
using Storyline.Services.Domain.Scheduling;

namespace Storyline.Services.Domain.Tests.Scheduling;

public sealed class MixDriftTests
{
    private static readonly Dictionary<string, decimal> Mix = new() { ["memes"] = 0.6m, ["products"] = 0.4m };

    [Fact]
    public void What_was_posted_is_compared_with_the_mix_and_what_is_not_in_it_stands_apart()
    {
        var drift = MixDrift.Of(Mix, Counts(("memes", 3), ("products", 7), ("old", 5)), Counts(("memes", 4)), DateTimeOffset.UnixEpoch, 2);

        drift.Categories.ShouldBe(
        [
            new CategoryDrift("memes", 0.6m, 0.3m, 3, 4, 3m, 1.4m),
            new CategoryDrift("products", 0.4m, 0.7m, 7, 0, -3m, -1.4m),
            new CategoryDrift("old", 0, null, 5, 0, 0, 0),
        ]);
        (drift.Posts, drift.Bound, drift.Version).ShouldBe((15, 0.5m, 2));
    }

    [Fact]
    public void Before_the_first_post_there_is_no_share_and_no_drift() =>
        MixDrift.Of(Mix, Counts(), Counts(), DateTimeOffset.UnixEpoch, 1).Categories.ShouldAllBe(category => category.Actual == null && category.BelowTarget == 0);

    [Fact]
    public void After_every_post_of_a_plan_each_category_is_within_the_bound() => Gen.Select(Gen.Int[2, 8], Gen.Int[0, 1_000_000]).Sample((count, seed) =>
    {
        var random = new Random(seed);
        var cuts = Enumerable.Range(1, 9_999).OrderBy(_ => random.Next()).Take(count - 1).Append(0).Append(10_000).Order().ToList();
        var shares = cuts.Skip(1).Zip(cuts, (end, start) => (end - start) / 10_000m).Select((share, i) => KeyValuePair.Create($"c{i}", share)).ToDictionary();
        var sequence = new MixSequence(CategoryMix.Of(shares));
        var posted = new Dictionary<string, int>();
        for (var slot = 0; slot < 200; slot++)
        {
            var choice = sequence.Next(_ => true)!.Value;
            posted[choice.Category] = posted.GetValueOrDefault(choice.Category) + 1;
            var drift = MixDrift.Of(shares, posted, Counts(), DateTimeOffset.UnixEpoch, 1);
            drift.Categories.ShouldAllBe(category => Math.Abs(category.BelowTarget) <= drift.Bound);
        }
    }, iter: 100);

    private static Dictionary<string, int> Counts(params (string Category, int Count)[] counts) => counts.ToDictionary(count => count.Category, count => count.Count);
}
