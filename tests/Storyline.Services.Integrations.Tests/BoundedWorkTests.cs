using Microsoft.Extensions.Time.Testing;
using static System.Threading.CancellationToken;

namespace Storyline.Services.Integrations.Tests;

public sealed class BoundedWorkTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);
    private readonly FakeTimeProvider clock = new();

    [Fact]
    public async Task What_hangs_is_left_alone_and_not_begun_again_before_it_has_come_back()
    {
        var work = new BoundedWork<string>(Limit, clock);
        var (begun, disk, times) = (new TaskCompletionSource(), new ManualResetEventSlim(), 0);
        var first = work.RunAsync("hanging", AskDiskAsync, null, None);
        await begun.Task;

        clock.Advance(Limit);

        await Should.ThrowAsync<TimeoutException>(first);
        await Should.ThrowAsync<TimeoutException>(work.RunAsync("hanging", AskDiskAsync, null, None));
        (await work.RunAsync("another", () => Task.FromResult(7), null, None)).ShouldBe(7);
        times.ShouldBe(1);
        disk.Set();
        for (var look = 0; await Record.ExceptionAsync(() => work.RunAsync("hanging", AskDiskAsync, null, None)) is TimeoutException; look++)
        {
            look.ShouldBeLessThan(500, "It never came back.");
            await Task.Delay(20);
        }

        times.ShouldBe(2);

        Task<int> AskDiskAsync()
        {
            Interlocked.Increment(ref times);
            begun.TrySetResult();
            disk.Wait();
            return Task.FromResult(times);
        }
    }

    [Fact]
    public async Task What_comes_when_nobody_waits_for_it_any_more_is_handed_to_whoever_tidies_up()
    {
        var work = new BoundedWork<string>(Limit, clock);
        var (disk, late) = (new TaskCompletionSource<int>(), new TaskCompletionSource<int>());
        using var leaving = new CancellationTokenSource();
        var running = work.RunAsync("late", () => disk.Task, late.SetResult, leaving.Token);

        await leaving.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(running);
        late.Task.IsCompleted.ShouldBeFalse();
        disk.SetResult(7);
        (await late.Task.WaitAsync(TimeSpan.FromSeconds(30))).ShouldBe(7);
    }
}
