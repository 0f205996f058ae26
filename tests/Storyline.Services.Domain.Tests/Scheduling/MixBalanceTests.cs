using CsCheck;
using Storyline.Services.Domain.Scheduling;

namespace Storyline.Services.Domain.Tests.Scheduling;

public sealed class MixBalanceTests
{
    [Theory]
    [InlineData(0, 500, new[] { 7000, 3000 }, new[] { 7500, 2500 })]
    [InlineData(0, -500, new[] { 7000, 2000, 1000 }, new[] { 6500, 2333, 1167 })]
    [InlineData(2, 500, new[] { 7000, 3000, 0 }, new[] { 6650, 2850, 500 })]
    [InlineData(0, -500, new[] { 10000, 0 }, new[] { 9500, 500 })]
    [InlineData(1, -500, new[] { 9800, 200 }, new[] { 10000, 0 })]
    [InlineData(0, 500, new[] { 9800, 200 }, new[] { 10000, 0 })]
    [InlineData(0, -500, new[] { 10000 }, new[] { 10000 })]
    public void One_share_changes_and_the_others_share_what_is_left(int index, int by, int[] before, int[] after) =>
        MixBalance.Shift(before, index, by).ShouldBe(after);

    [Fact]
    public void Whatever_is_pressed_the_shares_sum_to_everything_and_the_order_of_the_others_stays() =>
        Gen.Select(Gen.Int[1, 12], Gen.Int[0, 1_000_000], Gen.Int[-6000, 6000]).Sample((count, seed, by) =>
        {
            var random = new Random(seed);
            var cuts = Enumerable.Range(0, count - 1).Select(_ => random.Next(MixBalance.Whole + 1)).Append(0).Append(MixBalance.Whole).Order().ToList();
            var before = cuts.Skip(1).Zip(cuts, (end, start) => end - start).ToList();
            var index = random.Next(count);

            var after = MixBalance.Shift(before, index, by);

            after.Sum().ShouldBe(MixBalance.Whole);
            after.ShouldAllBe(share => share >= 0);
            (count == 1 ? MixBalance.Whole : Math.Clamp(before[index] + by, 0, MixBalance.Whole)).ShouldBe(after[index]);
            var others = Enumerable.Range(0, count).Where(i => i != index).ToList();
            (from one in others from other in others where before[one] > before[other] select after[one] - after[other]).ShouldAllBe(difference => difference >= 0);
        }, iter: 2_000);
}
