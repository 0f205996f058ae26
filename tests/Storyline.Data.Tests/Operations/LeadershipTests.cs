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

        var held = (await RolesOf(one).TryAcquireAsync("tell", CancellationToken.None)).ShouldNotBeNull();
        (await RolesOf(other).TryAcquireAsync("tell", CancellationToken.None)).ShouldBeNull();
        (await RolesOf(one).TryAcquireAsync("tell", CancellationToken.None)).ShouldBeNull("another caller in the same process");
        await held.DisposeAsync();

        await using var next = (await RolesOf(other).TryAcquireAsync("tell", CancellationToken.None)).ShouldNotBeNull();
        next.Lost.IsCancellationRequested.ShouldBeFalse();
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
                await ((await RolesOf(hasty).TryAcquireAsync("tell", soon.Token))?.DisposeAsync() ?? ValueTask.CompletedTask);
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
        await using var held = (await RolesOf(one).TryAcquireAsync("tell", CancellationToken.None)).ShouldNotBeNull();

        await world.ReadAsync<bool>("SELECT bool_and(pg_terminate_backend(pid)) FROM pg_locks WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())");

        (await IsFreeAsync(other)).ShouldBeTrue();
        world.Clock.Advance(TimeSpan.FromSeconds(5));
        await Should.ThrowAsync<OperationCanceledException>(() => Task.Delay(TimeSpan.FromSeconds(20), held.Lost));
    }

    /// <summary>A session ends a moment after its client has left.</summary>
    private static async Task<bool> IsFreeAsync(ServiceProvider process)
    {
        for (var look = 0; look < 200; look++)
        {
            if (await RolesOf(process).TryAcquireAsync("tell", CancellationToken.None) is { } role)
            {
                await role.DisposeAsync();
                return true;
            }

            await Task.Delay(10);
        }

        return false;
    }

    private static ILeadership RolesOf(ServiceProvider process) => process.GetRequiredService<ILeadership>();

    private static ServiceProvider ProcessOf(ServiceWorld world) =>
        new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(world.Clock).AddStorylineData(world.ConnectionString).BuildServiceProvider();
}
