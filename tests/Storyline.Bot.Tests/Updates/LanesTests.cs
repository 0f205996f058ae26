using System.Collections.Concurrent;
using Storyline.Bot.Updates;

namespace Storyline.Bot.Tests.Updates;

public sealed class LanesTests
{
    [Fact]
    public async Task Work_of_one_lane_is_done_in_order_and_other_lanes_do_not_wait_for_it()
    {
        using var lanes = new Lanes<string>(atOnce: 8);
        var gate = new TaskCompletionSource();
        var done = new ConcurrentQueue<int>();
        await lanes.EnqueueAsync("a", async () =>
        {
            await gate.Task;
            done.Enqueue(1);
        });
        await lanes.EnqueueAsync("a", () => Note(2));
        var other = new TaskCompletionSource();
        await lanes.EnqueueAsync("b", () =>
        {
            other.SetResult();
            return Task.CompletedTask;
        });

        await other.Task;
        done.ShouldBeEmpty();
        gate.SetResult();
        await lanes.WhenDone;

        done.ShouldBe([1, 2]);

        Task Note(int number)
        {
            done.Enqueue(number);
            return Task.CompletedTask;
        }
    }

    [Fact]
    public async Task A_hundred_lanes_keep_their_order_under_load()
    {
        using var lanes = new Lanes<int>(atOnce: 4);
        var done = Enumerable.Range(0, 100).Select(_ => new ConcurrentQueue<int>()).ToArray();
        for (var i = 0; i < 2000; i++)
        {
            var (lane, number) = (i % 100, i / 100);
            await lanes.EnqueueAsync(lane, async () =>
            {
                await Task.Yield();
                done[lane].Enqueue(number);
            });
        }

        await lanes.WhenDone;

        done.ShouldAllBe(lane => lane.SequenceEqual(Enumerable.Range(0, 20)));
    }

    [Fact]
    public async Task A_lane_that_is_full_makes_the_next_one_wait()
    {
        using var lanes = new Lanes<string>(atOnce: 8);
        var gate = new TaskCompletionSource();
        await lanes.EnqueueAsync("a", () => gate.Task, longest: 2);
        await lanes.EnqueueAsync("a", () => Task.CompletedTask, longest: 2);

        var third = lanes.EnqueueAsync("a", () => Task.CompletedTask, longest: 2);

        third.IsCompleted.ShouldBeFalse();
        gate.SetResult();
        await third;
        await lanes.WhenDone;
    }
}
