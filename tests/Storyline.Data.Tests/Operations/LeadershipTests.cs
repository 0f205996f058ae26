using Microsoft.Extensions.DependencyInjection;
using Storyline.Data.Operations;
using Storyline.Testing;

namespace Storyline.Data.Tests.Operations;

public sealed class LeadershipTests
{
    [Fact]
    public async Task A_role_is_held_by_one_and_free_again_once_it_is_given_back()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await using var one = ProcessOf(world);
        await using var other = ProcessOf(world);

        var held = await RolesOf(one).AcquireAsync("tell", CancellationToken.None);
        (await TryAcquireAsync(other)).ShouldBeNull();
        (await TryAcquireAsync(one)).ShouldBeNull("another caller in the same process");
        held.Lost.IsCancellationRequested.ShouldBeFalse();
        await held.DisposeAsync();

        (await IsFreeAsync(other)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_caller_that_gives_up_at_any_moment_leaves_no_role_behind()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await using var hasty = ProcessOf(world);
        await using var other = ProcessOf(world);
        for (var attempt = 0; attempt < 60; attempt++)
        {
            using var soon = new CancellationTokenSource(TimeSpan.FromMicroseconds(attempt * 40));
            try
            {
                await (await RolesOf(hasty).AcquireAsync("tell", soon.Token)).DisposeAsync();
            }
            catch (OperationCanceledException)
            {
                // Whether the role was taken before is not known.
            }

            (await IsFreeAsync(other)).ShouldBeTrue($"attempt {attempt}");
        }
    }

    [Fact]
    public async Task A_role_whose_connection_breaks_is_lost_and_its_holder_hears_of_it()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await using var one = ProcessOf(world);
        await using var other = ProcessOf(world);
        await using var held = await RolesOf(one).AcquireAsync("tell", CancellationToken.None);

        await world.ReadAsync<bool>("SELECT bool_and(pg_terminate_backend(pid)) FROM pg_locks WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())");

        (await IsFreeAsync(other)).ShouldBeTrue();
        world.Clock.Advance(TimeSpan.FromSeconds(5));
        await Should.ThrowAsync<OperationCanceledException>(() => Task.Delay(TimeSpan.FromSeconds(20), held.Lost));
    }

    /// <summary>A session ends a moment after its client has left.</summary>
    private static async Task<bool> IsFreeAsync(ServiceProvider process)
    {
        for (var look = 0; look < 50; look++)
        {
            if (await TryAcquireAsync(process) is { } role)
            {
                await role.DisposeAsync();
                return true;
            }
        }

        return false;
    }

    /// <summary>Null when it is not free at this moment: whoever waits for it asks again when the world's clock is moved on, and that stands still.</summary>
    private static async Task<IHeldRole?> TryAcquireAsync(ServiceProvider process)
    {
        using var briefly = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        try
        {
            return await RolesOf(process).AcquireAsync("tell", briefly.Token);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private static ILeadership RolesOf(ServiceProvider process) => process.GetRequiredService<ILeadership>();

    private static ServiceProvider ProcessOf(ServiceWorld world) =>
        new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(world.Clock).AddStorylineData(world.ConnectionString).BuildServiceProvider();
}
