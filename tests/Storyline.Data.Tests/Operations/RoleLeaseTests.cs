using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Storyline.Data.Operations;
using Storyline.Testing;

namespace Storyline.Data.Tests.Operations;

public sealed class RoleLeaseTests
{
    private static readonly TimeSpan LeaseTime = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task A_lease_is_held_by_one_without_a_session_and_free_again_once_it_is_given_back()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await using var one = ProcessOf(world);
        await using var other = ProcessOf(world);

        var held = (await TryLeaseAsync(one)).ShouldNotBeNull();
        (await TryLeaseAsync(other)).ShouldBeNull();
        (await TryLeaseAsync(one)).ShouldBeNull("another caller in the same process");
        (await world.ReadAsync<long>("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())")).ShouldBe(0);
        await held.DisposeAsync();

        await using (var next = (await TryLeaseAsync(other)).ShouldNotBeNull())
        {
            next.Lost.IsCancellationRequested.ShouldBeFalse();
        }

        (await world.ReadAsync<long>("SELECT count(*) FROM role_leases")).ShouldBe(0);
    }

    [Fact]
    public async Task Of_many_who_want_it_at_once_one_has_it()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await using var one = ProcessOf(world);
        await using var other = ProcessOf(world);

        var leases = await Task.WhenAll(Enumerable.Range(0, 16).Select(number => Task.Run(() => TryLeaseAsync(number % 2 == 0 ? one : other))));

        await leases.OfType<IHeldRole>().ShouldHaveSingleItem().DisposeAsync();
    }

    [Fact]
    public async Task A_lease_is_renewed_for_as_long_as_it_is_held_and_free_at_its_end_once_its_holder_died()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await using var one = ProcessOf(world);
        await using var other = ProcessOf(world);
        await using var held = (await TryLeaseAsync(one)).ShouldNotBeNull();

        for (var renewal = 0; renewal < 5; renewal++)
        {
            await UntilRenewedAsync(world);
            (await TryLeaseAsync(other)).ShouldBeNull();
        }

        held.Lost.IsCancellationRequested.ShouldBeFalse();
        await one.DisposeAsync();
        var end = new DateTimeOffset(await EndAsync(world));
        world.Clock.SetUtcNow(end.AddSeconds(-1));
        (await TryLeaseAsync(other)).ShouldBeNull();
        world.Clock.SetUtcNow(end);

        await using var next = (await TryLeaseAsync(other)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Whoever_lost_a_lease_to_another_hears_of_it_and_leaves_it_to_them()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await using var one = ProcessOf(world);
        var held = (await TryLeaseAsync(one)).ShouldNotBeNull();

        await world.ExecuteAsync("UPDATE role_leases SET holder = gen_random_uuid()");
        world.Clock.Advance(TimeSpan.FromSeconds(30));

        await Should.ThrowAsync<OperationCanceledException>(() => Task.Delay(TimeSpan.FromSeconds(20), held.Lost));
        await held.DisposeAsync();
        (await TryLeaseAsync(one)).ShouldBeNull();
    }

    [Fact]
    public async Task A_lease_whose_renewal_hangs_is_lost_at_its_end_when_another_may_have_it()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await using var one = ProcessOf(world);
        var held = (await TryLeaseAsync(one)).ShouldNotBeNull();
        await using var holder = new NpgsqlConnection(world.ConnectionString);
        await holder.OpenAsync();
        await using var transaction = await holder.BeginTransactionAsync();
        await using (var hold = new NpgsqlCommand("LOCK TABLE role_leases IN ACCESS EXCLUSIVE MODE", holder, transaction))
        {
            await hold.ExecuteNonQueryAsync();
        }

        world.Clock.Advance(LeaseTime - TimeSpan.FromSeconds(1));
        held.Lost.IsCancellationRequested.ShouldBeFalse();
        world.Clock.Advance(TimeSpan.FromSeconds(1));
        held.Lost.IsCancellationRequested.ShouldBeTrue();

        await transaction.RollbackAsync();
        await held.DisposeAsync();
    }

    [Fact]
    public async Task A_caller_that_gives_up_at_any_moment_leaves_no_lease_behind()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await using var hasty = ProcessOf(world);
        for (var attempt = 0; attempt < 60; attempt++)
        {
            using var soon = new CancellationTokenSource(TimeSpan.FromMicroseconds(attempt * 40));
            try
            {
                await ((await RolesOf(hasty).TryLeaseAsync("tell", LeaseTime, soon.Token))?.DisposeAsync() ?? ValueTask.CompletedTask);
            }
            catch (OperationCanceledException)
            {
                // Whether it was taken before is not known.
            }

            (await world.ReadAsync<long>("SELECT count(*) FROM role_leases")).ShouldBe(0, $"attempt {attempt}");
        }
    }

    private static async Task UntilRenewedAsync(ServiceWorld world)
    {
        var before = await EndAsync(world);
        for (var look = 0; await EndAsync(world) == before; look++)
        {
            look.ShouldBeLessThan(500, "It is never renewed.");
            world.Clock.Advance(TimeSpan.FromSeconds(2));
            await Task.Delay(5);
        }
    }

    private static Task<DateTime> EndAsync(ServiceWorld world) => world.ReadAsync<DateTime>("SELECT leased_until FROM role_leases");

    private static Task<IHeldRole?> TryLeaseAsync(ServiceProvider process) => RolesOf(process).TryLeaseAsync("tell", LeaseTime, CancellationToken.None);

    private static ILeadership RolesOf(ServiceProvider process) => process.GetRequiredService<ILeadership>();

    private static ServiceProvider ProcessOf(ServiceWorld world) =>
        new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(world.Clock).AddStorylineData(world.ConnectionString).BuildServiceProvider();
}
