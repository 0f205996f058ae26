using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Storyline.Data;
using Storyline.Services.Integrations.Chat;
using Storyline.Simulator;
using Storyline.Testing;
using Storyline.Testing.Chats;
using Storyline.Testing.Stalls;

namespace Storyline.Services.Core.Tests.Operations;

/// <summary>What is held during a call must be found: otherwise, that nothing was found would prove nothing.</summary>
public sealed class StalledOutsideTests
{
    [Fact]
    public async Task A_transaction_that_is_open_during_a_call_is_found()
    {
        await using var telegram = await ChatSimulator.StartAsync();
        await using var world = await ServiceWorld.CreateAsync(telegram, TimeProvider.System);
        await using var process = new StalledProcess(world);

        await process.InScopeAsync(services => services.GetRequiredService<IUnitOfWork>().ExecuteAsync(_ => SayAsync(services), CancellationToken.None));

        process.Outside.Held.ShouldBe([new StalledCall("telegram sendMessage", 1)]);
    }

    [Fact]
    public async Task A_connection_that_is_lent_out_during_a_call_is_found_without_a_transaction_too()
    {
        await using var telegram = await ChatSimulator.StartAsync();
        await using var world = await ServiceWorld.CreateAsync(telegram, TimeProvider.System);
        await using var process = new StalledProcess(world);

        await process.InScopeAsync(async services =>
        {
            await using var connection = await services.GetRequiredService<NpgsqlDataSource>().OpenConnectionAsync();
            await SayAsync(services);
        });

        process.Outside.Held.ShouldBe([new StalledCall("telegram sendMessage", 1)]);
    }

    [Fact]
    public async Task What_another_process_of_the_same_database_holds_is_not_counted()
    {
        await using var telegram = await ChatSimulator.StartAsync();
        await using var world = await ServiceWorld.CreateAsync(telegram, TimeProvider.System);
        await using var process = new StalledProcess(world);
        await using var other = new StalledProcess(world);

        await other.InScopeAsync(services => services.GetRequiredService<IUnitOfWork>().ExecuteAsync(
            async _ =>
            {
                await process.InScopeAsync(SayAsync);
                await SayAsync(services);
            },
            CancellationToken.None));

        process.Outside.Called.ShouldBe(["telegram sendMessage"]);
        process.Outside.Held.ShouldBeEmpty();
        other.Outside.Held.ShouldHaveSingleItem();
    }

    private static Task SayAsync(IServiceProvider services) =>
        services.GetRequiredService<IChatMessenger>().SendTextAsync(DemoWorld.GroupChatId, "Hello", null, CancellationToken.None);
}
