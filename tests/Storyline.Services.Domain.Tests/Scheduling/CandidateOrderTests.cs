using Storyline.Models.Media;
using Storyline.Services.Domain.Scheduling;

namespace Storyline.Services.Domain.Tests.Scheduling;

public sealed class CandidateOrderTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Never_posted_goes_first_then_the_longest_not_posted_then_the_least_often_posted()
    {
        var never = Item(1, null, 0);
        var longAgo = Item(2, Noon.AddDays(-90), 9);
        var once = Item(3, Noon.AddDays(-40), 1);
        var twice = Item(4, Noon.AddDays(-40), 2);

        new[] { twice, once, never, longAgo }.Order(new CandidateOrder(1)).ShouldBe([never, longAgo, once, twice]);
    }

    [Fact]
    public void Chance_is_what_PostgreSQL_computes() =>
        CandidateOrder.Chance(new MediaItemId(Guid.Parse("019a9f3e-5a00-7c3d-8e21-0b6f4d2c9a71")))
            .ShouldBe(UInt128.Parse("7aaab1372cdfdbbefab43806bde10752", System.Globalization.NumberStyles.HexNumber, null));

    [Fact]
    public void Ties_are_in_the_order_that_PostgreSQL_gives_them() =>
        Enumerable.Range(1, 6).Select(number => Item(number, null, 0)).Order(new CandidateOrder(42)).Select(item => item.ContentHash)
            .ShouldBe(["1", "3", "2", "6", "4", "5"]);

    [Fact]
    public void Another_seed_gives_another_order_and_the_same_seed_the_same()
    {
        var items = Enumerable.Range(1, 50).Select(number => Item(number, null, 0)).ToList();

        items.Order(new CandidateOrder(1)).ShouldBe(items.AsEnumerable().Reverse().Order(new CandidateOrder(1)));
        items.Order(new CandidateOrder(1)).ShouldNotBe(items.Order(new CandidateOrder(2)));
    }

    private static Candidate Item(int number, DateTimeOffset? lastPosted, int times) =>
        new(new MediaItemId(new Guid(number, 0, 0, new byte[8])), number.ToString(System.Globalization.CultureInfo.InvariantCulture), lastPosted, times);
}
