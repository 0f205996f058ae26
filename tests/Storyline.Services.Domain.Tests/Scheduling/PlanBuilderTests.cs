using CsCheck;
using Storyline.Models.Media;
using Storyline.Models.Scheduling;
using Storyline.Services.Domain.Scheduling;

namespace Storyline.Services.Domain.Tests.Scheduling;

public sealed class PlanBuilderTests
{
    private static readonly DateOnly Monday = new(2026, 11, 23);
    private static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Each_slot_gets_the_next_candidate_of_its_category_and_says_why()
    {
        var plan = PlanBuilder.Build(Slots(3), Mix(("memes", 0.7m), ("merch", 0.3m)), Shelves(
            ("memes", [Item(1, "a"), Item(2, "b", daysAgo: 43, times: 2)]), ("merch", [Item(3, "c", daysAgo: 1, times: 1)])));

        plan.Planned.Select(row => row.Item.ContentHash).ShouldBe(["a", "c", "b"]);
        plan.Planned.Select(row => string.Join(", ", row.Reasons)).ShouldBe(
        [
            "never posted, memes 0.7 slots below target",
            "last posted 1 day ago, posted once, merch 0.6 slots below target",
            "last posted 43 days ago, posted 2 times, memes 1.1 slots below target",
        ]);
        plan.Skipped.ShouldBeEmpty();
    }

    [Fact]
    public void A_candidate_that_will_be_locked_takes_no_slot_after_that()
    {
        var slots = Slots(3);
        var plan = PlanBuilder.Build(slots, Mix(("memes", 1m)), Shelves(
            ("memes", [Item(1, "a"), Item(2, "b") with { LockedFrom = slots[1].At }, Item(3, "c") with { LockedFrom = slots[2].At }, Item(4, "d")])));

        plan.Planned.Select(row => row.Item.ContentHash).ShouldBe(["a", "c", "d"]);
        plan.Categories.Single().Shortage.ShouldBe("memes has 3 eligible items and all are planned");
    }

    [Fact]
    public void A_category_that_runs_dry_passes_on_and_the_row_says_so()
    {
        var plan = PlanBuilder.Build(Slots(4), Mix(("memes", 0.5m), ("merch", 0.5m)), Shelves(("memes", Items(1, 4))));

        plan.Planned.Select(row => row.Category).ShouldAllBe(category => category == "memes");
        plan.Planned[1].Reasons.Select(reason => reason.Text).ShouldBe(["never posted", "memes on target", "merch had nothing eligible"]);
        plan.Planned[3].Reasons.Select(reason => reason.Text).ShouldBe(["never posted", "memes 1.0 slots above target", "merch had nothing eligible"]);
        plan.Categories.ShouldBe([new CategoryResult("memes", 0.5m, 4, 4, 0, 0, -2m), new CategoryResult("merch", 0.5m, 0, 0, 0, 3, 2m)]);
        plan.Categories.Select(category => category.Shortage).ShouldBe(["memes has 4 eligible items and all are planned", "merch has nothing eligible"]);
    }

    [Fact]
    public void Slots_that_nobody_can_fill_are_skipped_and_each_category_says_why()
    {
        var plan = PlanBuilder.Build(Slots(9), Mix(("memes", 0.6m), ("merch", 0.2m), ("photos", 0.2m)), Shelves(
            ("memes", [Item(1, "a"), Item(2, "a"), Item(3, "b")]), ("merch", [Item(4, "c")]), ("unplanned", Items(10, 20))));

        plan.Planned.Count.ShouldBe(3);
        plan.Skipped.ShouldBe(Slots(9).Skip(3));
        plan.Categories.Select(category => category.Shortage).ShouldBe(
        [
            "memes has 3 eligible items: 2 planned, 1 the same picture as a planned one",
            "merch has 1 eligible item and it is planned",
            "photos has nothing eligible",
        ]);
    }

    [Fact]
    public void Without_candidates_every_slot_is_skipped() =>
        PlanBuilder.Build(Slots(3), Mix(("memes", 1m)), Shelves()).Skipped.ShouldBe(Slots(3));

    [Fact]
    public void No_item_and_no_picture_is_planned_twice_and_every_slot_is_accounted_for() => Libraries.Sample(library =>
    {
        var slots = Slots(60);
        var mix = Mix(("a", 0.5m), ("b", 0.3m), ("c", 0.2m));
        var plan = PlanBuilder.Build(slots, mix, library);

        plan.Planned.Select(row => row.Item.Id).ShouldBeUnique();
        plan.Planned.Select(row => row.Item.ContentHash).ShouldBeUnique();
        plan.Planned.Select(row => row.Slot).Concat(plan.Skipped).Order(Comparer<Slot>.Create((x, y) => x.At.CompareTo(y.At))).ShouldBe(slots);
        (plan.Skipped.Count == 0 || library.Values.SelectMany(items => items).All(item => plan.Planned.Any(row => row.Item.Id == item.Id || row.Item.ContentHash == item.ContentHash)))
            .ShouldBeTrue("a slot is skipped only when nothing is left");
        plan.Categories.Sum(category => category.Planned).ShouldBe(plan.Planned.Count);
        plan.Categories.Select(category => category.BelowTarget).ShouldBe(mix.Deviations());
    }, iter: 300);

    [Fact]
    public void The_same_input_gives_the_same_plan()
    {
        var library = Shelves(("memes", Items(1, 40)), ("merch", Items(100, 5)));

        var (one, other) = (Build(), Build());

        one.Planned.Select(row => (row.Slot, row.Item.Id)).ShouldBe(other.Planned.Select(row => (row.Slot, row.Item.Id)));

        PlanDraft Build() => PlanBuilder.Build(Slots(50), Mix(("memes", 0.8m), ("merch", 0.2m)), library);
    }

    [Fact]
    public void A_year_at_twenty_five_posts_a_day_is_planned_from_a_hundred_thousand_items()
    {
        var window = PostingWindow.Create(8, 23, "Europe/Berlin");
        var slots = new SlotPlanner(window, 25, seed: 1).Plan(Monday, 365, DateTimeOffset.MinValue);
        var library = Enumerable.Range(0, 5).ToDictionary(shelf => $"c{shelf}", shelf => (IReadOnlyList<Candidate>)Items(shelf * 20_000, 20_000));

        var plan = PlanBuilder.Build(slots, Mix(("c0", 0.4m), ("c1", 0.3m), ("c2", 0.15m), ("c3", 0.1m), ("c4", 0.05m)), library);

        plan.Planned.Count.ShouldBe(9_125);
        plan.Categories.ShouldAllBe(category => Math.Abs(category.Planned - (category.Target * 9_125)) < 1);
    }

    private static Gen<Dictionary<string, IReadOnlyList<Candidate>>> Libraries =>
        from shelves in Gen.Select(Gen.Int[1, 90], Gen.Int[1, 70], (id, hash) => Item(id, $"h{hash}")).List[0, 40].Array[3]
        select Shelves(("a", [.. shelves[0]]), ("b", [.. shelves[1]]), ("c", [.. shelves[2]]));

    private static MixSequence Mix(params (string Category, decimal Ratio)[] ratios) =>
        new(CategoryMix.Of(ratios.Select(pair => KeyValuePair.Create(pair.Category, pair.Ratio))));

    private static Dictionary<string, IReadOnlyList<Candidate>> Shelves(params (string Category, Candidate[] Items)[] shelves) =>
        shelves.ToDictionary(shelf => shelf.Category, shelf => (IReadOnlyList<Candidate>)shelf.Items);

    private static Candidate[] Items(int first, int count) => [.. Enumerable.Range(first, count).Select(number => Item(number, $"hash {number}"))];

    private static Candidate Item(int number, string hash, int? daysAgo = null, int times = 0) =>
        new(new MediaItemId(new Guid(number, 0, 0, new byte[8])), hash, daysAgo is { } days ? Noon.AddDays(-days) : null, times);

    private static List<Slot> Slots(int count) =>
        [.. Enumerable.Range(0, count).Select(i => new Slot(SlotNumber.Of(Monday.AddDays(i / 50), (i % 50) + 1), Noon.AddMinutes(10 * i)))];
}
