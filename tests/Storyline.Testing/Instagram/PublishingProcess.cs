using Microsoft.Extensions.DependencyInjection;
using Storyline.Models.Publishing;
using Storyline.Models.Scheduling;
using Storyline.Services.Core.Operations.Crashes;
using Storyline.Services.Core.Publishing;
using Storyline.Services.Core.Publishing.Cards;
using Storyline.Testing.Kills;

namespace Storyline.Testing.Instagram;

/// <summary>
/// One process of the product that does nothing but publish on a world's database. Its rounds are the loops' ticks; between two of them the world's
/// clock is moved on. It may be told to die.
/// </summary>
public sealed class PublishingProcess : IAsyncDisposable
{
    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan IdleRound = TimeSpan.FromSeconds(1);
    private readonly ServiceWorld world;
    private readonly ServiceProvider services;
    private readonly CancellationTokenSource stopping = new();

    /// <param name="dieAt">A crash point; null: it lives.</param>
    /// <param name="dieAfter">Dies after so many statements and commits; null: it lives.</param>
    public PublishingProcess(ServiceWorld world, string? dieAt = null, int? dieAfter = null)
    {
        this.world = world;
        Crash = new FatalPlace(Fate, dieAt);
        var registered = world.Register(new ServiceCollection());
        registered.AddFate(Fate);
        registered.AddSingleton<ICrashPoints>(Crash);
        services = registered.BuildServiceProvider();
        if (dieAfter is { } passes)
        {
            Fate.StrikeAfter(passes);
        }
    }

    public Fate Fate { get; } = new();

    public FatalPlace Crash { get; }

    /// <summary>Works, and moves the clock on, until something is so, or it is dead. The cards that it sends then are sent and written down.</summary>
    public async Task UntilAsync(Func<Task<bool>> isSo, TimeSpan? atMost = null)
    {
        var end = world.Clock.GetUtcNow() + (atMost ?? TimeSpan.FromMinutes(30));
        while (!Fate.IsDead && !await isSo())
        {
            if (world.Clock.GetUtcNow() > end)
            {
                throw new TimeoutException($"It never came about. The log says:\n{string.Join('\n', world.Logs.Lines.Where(line => !line.Contains("DbCommand", StringComparison.Ordinal)).TakeLast(10))}");
            }

            await TickAsync();
            await Task.Delay(2);
            world.Clock.Advance(services.GetRequiredService<PublishLanes>().IsIdle ? IdleRound : Round);
        }

        await WaitForAsync(services.GetRequiredService<CardLanes>().WhenDone);
    }

    /// <summary>Until a planned post has left the plan.</summary>
    public Task UntilEndedAsync(QueueItemId id, TimeSpan? atMost = null) => UntilAsync(async () => await world.Plan.FindAsync(id) is null, atMost);

    /// <summary>Until a planned post's newest publication is at a step.</summary>
    public Task UntilStepAsync(QueueItemId id, PublicationStep step, TimeSpan? atMost = null) =>
        UntilAsync(async () => (await world.PublicationOfAsync(id))?.Step == step, atMost);

    /// <summary>Works for so long on the world's clock, or until it is dead.</summary>
    public async Task ForAsync(TimeSpan span)
    {
        var end = world.Clock.GetUtcNow() + span;
        await UntilAsync(() => Task.FromResult(world.Clock.GetUtcNow() >= end), span + TimeSpan.FromMinutes(1));
    }

    /// <summary>One round of each loop. A dead process does nothing.</summary>
    public async Task TickAsync()
    {
        try
        {
            await using var scope = services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<PublishingIntake>().BeginAsync(stopping.Token);
            await scope.ServiceProvider.GetRequiredService<CardDispatch>().BeginDueAsync(_ => { }, stopping.Token);
            await scope.ServiceProvider.GetRequiredService<PublishDesk>().BeginDueAsync(() => { }, stopping.Token);
            await scope.ServiceProvider.GetRequiredService<UnshownCards>().SendAsync(stopping.Token);
            await scope.ServiceProvider.GetRequiredService<PublicationProgress>().ShowAsync(stopping.Token);
            await scope.ServiceProvider.GetRequiredService<LateCards>().SendAsync(stopping.Token);
            await scope.ServiceProvider.GetRequiredService<CardUpkeep>().CollapseAsync(stopping.Token);
        }
        catch (Exception) when (Fate.IsDead)
        {
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        // What it was at is over before somebody else begins.
        await WaitForAsync(Task.WhenAll(services.GetRequiredService<PublishLanes>().WhenDone, services.GetRequiredService<CardLanes>().WhenDone));
        await services.DisposeAsync();
        stopping.Dispose();
        Fate.Dispose();
    }

    /// <summary>A call that hangs is left behind.</summary>
    private async Task WaitForAsync(Task work)
    {
        if (!Fate.IsDead)
        {
            await work.WaitAsync(LongestEnd).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
