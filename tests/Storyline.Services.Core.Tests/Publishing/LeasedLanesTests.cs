using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Storyline.Services.Core.Publishing;
using Storyline.Testing;

namespace Storyline.Services.Core.Tests.Publishing;

public sealed class LeasedLanesTests
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);
    private readonly FakeTimeProvider clock = new(ServiceWorld.Start);
    private readonly ConcurrentQueue<(IReadOnlyCollection<string> Rows, DateTimeOffset Until)> renewals = new();

    [Fact]
    public async Task A_row_that_is_claimed_once_more_is_counted_renewed_and_waited_for_after_its_first_lane_has_ended()
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        var lanes = Lanes(services);
        var (first, second, ended) = (new TaskCompletionSource(), new TaskCompletionSource(), 0);
        lanes.Start("first claim", () => first.Task, () => ended++);
        lanes.Start("second claim", () => second.Task, () => ended++);
        (await NextRenewalAsync()).ShouldBe(["first claim", "second claim"], ignoreOrder: true);

        var firstIsDone = lanes.WhenDone;
        first.SetResult();

        (lanes.Count, ended, firstIsDone.IsCompleted).ShouldBe((1, 1, false));
        (await NextRenewalAsync()).ShouldBe(["second claim"]);
        second.SetResult();
        await lanes.WhenDone;
        await firstIsDone;
        (lanes.Count, ended).ShouldBe((0, 2));
    }

    [Fact]
    public async Task What_does_not_come_back_is_said_to_be_stuck_and_its_lease_ends_while_the_others_are_renewed()
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        var lanes = Lanes(services);
        var (lost, lively) = (new TaskCompletionSource(), new TaskCompletionSource());
        lanes.Start("lost", () => lost.Task, () => { });
        clock.Advance(Longest);
        lanes.IsStuck.ShouldBeFalse();
        lanes.Start("lively", () => lively.Task, () => { });

        clock.Advance(TimeSpan.FromTicks(1));

        lanes.IsStuck.ShouldBeTrue();
        // One that had begun may still be among them.
        await NextRenewalAsync();
        (await NextRenewalAsync()).ShouldBe(["lively"]);
        renewals.Last().Until.ShouldBeInRange(clock.GetUtcNow(), clock.GetUtcNow() + Lease);
        lanes.Count.ShouldBe(2);
        lost.SetResult();
        lively.SetResult();
        await lanes.WhenDone;
        lanes.IsStuck.ShouldBeFalse();
    }

    [Fact]
    public async Task What_waits_for_its_turn_is_renewed_however_long_and_its_time_counts_from_then_on()
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        var lanes = Lanes(services);
        var waiting = new TaskCompletionSource();
        lanes.Start("waiting", () => waiting.Task, () => { }, waits: true);

        clock.Advance(Longest * 3);
        lanes.IsStuck.ShouldBeFalse();
        (await NextRenewalAsync()).ShouldBe(["waiting"]);

        lanes.Begin("waiting");
        clock.Advance(Longest);
        lanes.IsStuck.ShouldBeFalse();
        clock.Advance(TimeSpan.FromTicks(1));
        lanes.IsStuck.ShouldBeTrue();
        waiting.SetResult();
        await lanes.WhenDone;
    }

    private LeasedLanes<string> Lanes(ServiceProvider services) => new(
        Lease,
        Longest,
        (_, rows, until) =>
        {
            renewals.Enqueue((rows, until));
            return Task.CompletedTask;
        },
        services.GetRequiredService<IServiceScopeFactory>(),
        clock,
        NullLogger.Instance);

    /// <summary>Moves the clock on until leases are renewed once more.</summary>
    private async Task<IReadOnlyCollection<string>> NextRenewalAsync()
    {
        var before = renewals.Count;
        for (var round = 0; round < 1000 && renewals.Count == before; round++)
        {
            clock.Advance(Lease / 8);
            await Task.Delay(5);
        }

        renewals.Count.ShouldBeGreaterThan(before);
        return renewals.Last().Rows;
    }
}
