using CsCheck;
using Storyline.Models.Scheduling;
using Storyline.Models.Teams;
using Storyline.Services.Domain.Scheduling;

namespace Storyline.Services.Domain.Tests.Scheduling;

public sealed class QueueMovesTests
{
    private static readonly DateOnly Monday = new(2026, 11, 23);
    private static readonly SlotPlanner Planner = new(PostingWindow.Create(8, 20, "UTC"), 4, seed: 5);
    private static readonly IReadOnlyList<QueuedRow> Week =
        [.. Planner.Plan(Monday, 7, DateTimeOffset.MinValue).Select((slot, i) => new QueuedRow(new QueueItemId(new Guid(i + 1, 0, 0, new byte[8])), slot))];

    private static readonly DateTimeOffset TuesdayNoon = new(2026, 11, 24, 12, 30, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset TuesdayNight = new(2026, 11, 24, 3, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Nothing_overdue_is_nothing_to_do()
    {
        foreach (var policy in Enum.GetValues<CatchUpPolicy>())
        {
            new CatchUp([], Week, Planner, Week[0].Slot.At.AddHours(-1)).Decide(policy).ShouldBeOfType<CatchUpDecision.Nothing>();
        }
    }

    [Fact]
    public void Ask_sends_nothing_and_names_what_is_overdue() =>
        At(TuesdayNoon).Decide(CatchUpPolicy.Ask).ShouldBeOfType<CatchUpDecision.AskTheTeam>().Overdue.ShouldBe(Week.Where(row => row.Slot.At < TuesdayNoon));

    [Fact]
    public void Skip_drops_what_is_overdue_and_moves_nothing()
    {
        var act = At(TuesdayNoon).Decide(CatchUpPolicy.Skip).ShouldBeOfType<CatchUpDecision.Act>();

        act.SendNow.ShouldBeNull();
        act.Moves.ShouldBeEmpty();
        act.Drops.ShouldBe(Week.Where(row => row.Slot.At < TuesdayNoon).Select(row => row.Id));
    }

    [Fact]
    public void Gradual_sends_one_and_moves_the_others_into_the_coming_slots_and_behind_them()
    {
        var overdue = Week.Count(row => row.Slot.At < TuesdayNoon);
        var act = At(TuesdayNoon).Decide(CatchUpPolicy.Gradual).ShouldBeOfType<CatchUpDecision.Act>();

        act.SendNow.ShouldBe(Week[0].Id);
        act.Drops.ShouldBeEmpty();
        act.Moves.Select(move => move.Id).ShouldBe(Week.Skip(1).Select(row => row.Id));
        act.Moves.Select(move => move.To).ShouldBe(Week.Skip(overdue).Select(row => row.Slot).Concat(Planner.After(Week[^1].Slot, TuesdayNoon).Take(overdue - 1)));
    }

    [Fact]
    public void Gradual_waits_for_the_window_to_open_before_it_sends()
    {
        var act = At(TuesdayNight).Decide(CatchUpPolicy.Gradual).ShouldBeOfType<CatchUpDecision.Act>();

        act.SendNow.ShouldBeNull();
        act.Moves[0].ShouldBe(new RowMove(Week[0].Id, Week[4].Slot));
    }

    [Fact]
    public void Gradual_sends_no_second_one_while_one_is_on_its_way()
    {
        var overdue = Week.Where(row => row.Slot.At < TuesdayNoon).ToList();
        var coming = Week.Skip(overdue.Count).ToList();

        var act = new CatchUp(overdue, coming, Planner, TuesdayNoon, isOneOnItsWay: true).Decide(CatchUpPolicy.Gradual).ShouldBeOfType<CatchUpDecision.Act>();

        act.SendNow.ShouldBeNull();
        act.Moves[0].ShouldBe(new RowMove(overdue[0].Id, coming[0].Slot));
    }

    [Fact]
    public void Send_anyway_keeps_ten_minutes_to_the_next_slot()
    {
        var now = Week[3].Slot.At.AddMinutes(-4);
        var act = At(now).SendAnyway().ShouldBeOfType<CatchUpDecision.Act>();

        act.SendNow.ShouldBe(Week[0].Id);
        act.Moves[0].ShouldBe(new RowMove(Week[1].Id, Week[4].Slot));
    }

    [Fact]
    public void With_nothing_coming_new_slots_are_made_from_now_on()
    {
        var now = Week[^1].Slot.At.AddDays(3);
        var act = At(now).Reschedule().ShouldBeOfType<CatchUpDecision.Act>();

        act.SendNow.ShouldBeNull();
        act.Moves.Select(move => move.To).ShouldBe(Planner.From(now).Take(Week.Count));
    }

    [Fact]
    public void Catching_up_loses_nobody_sends_at_most_one_and_keeps_order_and_slots() =>
        Gen.Select(Gen.Int[0, 8 * 24 * 60], Gen.Int[0, 4]).Sample((minute, choice) =>
        {
            var now = new DateTimeOffset(Monday, default, TimeSpan.Zero).AddMinutes(minute);
            var decision = choice switch
            {
                0 => At(now).Decide(CatchUpPolicy.Gradual),
                1 => At(now).Reschedule(),
                2 => At(now).SendAnyway(),
                3 => At(now).Clear(),
                _ => At(now).Decide(CatchUpPolicy.Skip),
            };
            if (decision is not CatchUpDecision.Act act)
            {
                Week[0].Slot.At.ShouldBeGreaterThanOrEqualTo(now);
                return;
            }

            var moved = act.Moves.ToDictionary(move => move.Id, move => move.To);
            var gone = act.Drops.Append(act.SendNow ?? default).ToHashSet();
            var after = Week.Where(row => !gone.Contains(row.Id))
                .Select(row => moved.GetValueOrDefault(row.Id, row.Slot)).ToList();

            (after.Count + act.Drops.Count + (act.SendNow is null ? 0 : 1)).ShouldBe(Week.Count);
            after.ShouldAllBe(slot => slot.At >= now);
            SlotRules.Check(Planner.Window, 4, after);
        }, iter: 1_000);

    [Fact]
    public void Next_sends_the_earliest_row_and_pulls_every_later_one_a_slot_forward()
    {
        var pulled = PullForward.Of(Week.Reverse(), Week[0].Slot.At).ShouldNotBeNull();

        pulled.SendNow.ShouldBe(Week[0].Id);
        pulled.Moves.Select(move => move.Id).ShouldBe(Week.Skip(1).Select(row => row.Id));
        pulled.Moves.Select(move => move.To).ShouldBe(Week.SkipLast(1).Select(row => row.Slot));
    }

    [Fact]
    public void A_chosen_row_is_sent_and_only_those_behind_it_move()
    {
        var pulled = PullForward.Of(Week.Reverse(), Week[0].Slot.At, Week[3].Id).ShouldNotBeNull();

        pulled.SendNow.ShouldBe(Week[3].Id);
        pulled.Moves.Select(move => (move.Id, move.To)).ShouldBe(Week.Skip(4).Zip(Week.Skip(3), (row, before) => (row.Id, before.Slot)));
        PullForward.Of(Week, Week[0].Slot.At, new QueueItemId(Guid.Empty)).ShouldBeNull();
    }

    [Fact]
    public void A_row_whose_time_is_over_is_sent_and_its_slot_goes_to_nobody()
    {
        var pulled = PullForward.Of(Week.Reverse(), TuesdayNoon).ShouldNotBeNull();

        pulled.SendNow.ShouldBe(Week[0].Id);
        pulled.Moves.ShouldBeEmpty();
    }

    [Fact]
    public void No_row_is_ever_pulled_into_the_past() =>
        Gen.Select(Gen.Int[0, 8 * 24 * 60], Gen.Int[0, Week.Count - 1]).Sample((minute, chosen) =>
        {
            var now = new DateTimeOffset(Monday, default, TimeSpan.Zero).AddMinutes(minute);

            var pulled = PullForward.Of(Week.Reverse(), now, Week[chosen].Id).ShouldNotBeNull();

            pulled.Moves.ShouldAllBe(move => move.To.At >= now);
            pulled.Moves.Count.ShouldBe(Week[chosen].Slot.At < now ? 0 : Week.Count - 1 - chosen);
        }, iter: 1_000);

    [Fact]
    public void A_place_that_a_person_chose_on_another_date_is_kept_and_given_to_nobody() =>
        Gen.Select(Gen.Int[-1, 40].Array[Week.Count], Gen.Int[0, Week.Count - 1]).Sample((days, chosen) =>
        {
            // A number below 0 leaves a row where the plan put it; any other is how many days later a person put it.
            var rows = Week.Select((row, i) => days[i] < 0 ? row : row with { Slot = ByHand(row.Slot.At.AddDays(days[i]), SlotNumber.FirstByHand + i) }).ToList();

            var pulled = PullForward.Of(rows, Week[0].Slot.At, rows[chosen].Id).ShouldNotBeNull();

            var moved = pulled.Moves.ToDictionary(move => move.Id, move => move.To);
            rows.Where(row => row.Slot.Number.IsByHand).ShouldAllBe(row => !moved.ContainsKey(row.Id));
            moved.Values.ShouldAllBe(slot => !slot.Number.IsByHand);
            var left = rows.Where(row => row.Id != pulled.SendNow).Select(row => moved.GetValueOrDefault(row.Id, row.Slot)).ToList();
            left.Select(slot => slot.Number).ShouldBeUnique();
            moved.Count.ShouldBe(rows[chosen].Slot.Number.IsByHand ? 0 : rows.Skip(chosen + 1).Count(row => !row.Slot.Number.IsByHand));
        }, iter: 1_000);

    [Fact]
    public void Rows_that_were_moved_by_hand_are_caught_up_with_too_and_no_slot_is_given_twice()
    {
        var moved = Week[0] with { Slot = new Slot(Week[0].Slot.Number, Week[^1].Slot.At.AddHours(1)) };
        IReadOnlyList<QueuedRow> rows = [.. Week.Skip(1), moved];
        var behind = Planner.After(Week[^1].Slot, TuesdayNoon).First();

        var act = new CatchUp(rows.Where(row => row.Slot.At < TuesdayNoon), rows.Where(row => row.Slot.At >= TuesdayNoon), Planner, TuesdayNoon, new HashSet<SlotNumber> { behind.Number })
            .Reschedule().ShouldBeOfType<CatchUpDecision.Act>();

        var changed = act.Moves.ToDictionary(move => move.Id, move => move.To);
        var after = rows.Select(row => changed.GetValueOrDefault(row.Id, row.Slot)).OrderBy(slot => slot.At).ToList();
        after.Select(slot => slot.Number).ShouldBeUnique();
        after.ShouldNotContain(slot => slot.Number == behind.Number);
        after.Zip(after.Skip(1), (one, next) => next.At - one.At).ShouldAllBe(gap => gap >= SlotPlanner.SmallestGap);
    }

    [Fact]
    public void A_post_that_a_person_put_on_a_far_date_stays_there_and_is_not_the_end_behind_which_others_go()
    {
        var far = Week[^1] with { Slot = new Slot(SlotNumber.Of(Monday.AddDays(40), SlotNumber.FirstByHand), Week[^1].Slot.At.AddDays(34)) };
        var overdue = Week.Where(row => row.Slot.At < TuesdayNoon).ToList();
        var coming = Week.Skip(overdue.Count).SkipLast(1).ToList();

        var act = new CatchUp(overdue, [.. coming, far], Planner, TuesdayNoon).Reschedule().ShouldBeOfType<CatchUpDecision.Act>();

        act.Moves.Select(move => move.Id).ShouldBe(overdue.Concat(coming).Select(row => row.Id));
        act.Moves.Select(move => move.To).ShouldBe(coming.Select(row => row.Slot).Concat(Planner.After(coming[^1].Slot, TuesdayNoon).Take(overdue.Count)));
    }

    [Fact]
    public void Nothing_is_put_closer_than_ten_minutes_to_a_post_that_a_person_placed()
    {
        var next = Planner.After(Week[^1].Slot, TuesdayNoon).Take(2).ToList();
        var placed = new QueuedRow(new QueueItemId(new Guid(99, 0, 0, new byte[8])), new Slot(SlotNumber.Of(next[0].Number.PostingDate, SlotNumber.FirstByHand), next[0].At.AddMinutes(4)));

        var act = new CatchUp([Week[0]], [.. Week.Skip(8), placed], Planner, TuesdayNoon).Reschedule().ShouldBeOfType<CatchUpDecision.Act>();

        act.Moves[^1].ShouldBe(new RowMove(Week[^1].Id, next[1]));
    }

    [Fact]
    public void Missed_posts_of_which_a_person_placed_each_take_the_first_slots_to_come()
    {
        var missed = new QueuedRow(Week[0].Id, new Slot(SlotNumber.Of(Monday, SlotNumber.FirstByHand), TuesdayNoon.AddDays(-1)));

        var act = new CatchUp([missed], [], Planner, TuesdayNoon).Reschedule().ShouldBeOfType<CatchUpDecision.Act>();

        act.Moves.ShouldBe([new RowMove(missed.Id, Planner.From(TuesdayNoon).First())]);
    }

    [Fact]
    public void Next_on_an_empty_plan_sends_nothing() => PullForward.Of([], TuesdayNoon).ShouldBeNull();

    private static Slot ByHand(DateTimeOffset at, int index) => new(SlotNumber.Of(DateOnly.FromDateTime(at.UtcDateTime), index), at);

    private static CatchUp At(DateTimeOffset now) => new(Week.Where(row => row.Slot.At < now), Week.Where(row => row.Slot.At >= now), Planner, now);
}
