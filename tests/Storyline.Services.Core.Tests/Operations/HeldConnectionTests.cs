using Storyline.Services.Core.Operations;
using Storyline.Services.Core.Operations.Alerts;
using Storyline.Services.Core.Publishing.Cards;
using Storyline.Services.Core.Publishing.Decisions;
using Storyline.Services.Core.Scheduling;
using Storyline.Services.Core.Teams;
using Storyline.Simulator;
using Storyline.Testing;
using Storyline.Testing.Chats;
using Storyline.Testing.Stalls;

namespace Storyline.Services.Core.Tests.Operations;

/// <summary>Telegram stalls at everything that the worker tells chats, and no connection is held meanwhile.</summary>
public sealed class HeldConnectionTests
{
    private static readonly string[] Calls = ["telegram deleteMessage", "telegram deleteMessages", "telegram editMessageCaption", "telegram sendMessage", "telegram sendPhoto"];

    [Fact]
    public async Task No_connection_is_held_while_cards_are_shown_and_ended_admins_told_and_chats_asked_and_tidied()
    {
        await using var telegram = await ChatSimulator.StartAsync();
        await using var world = await ServiceWorld.CreateAsync(telegram, TimeProvider.System);
        await using var process = new StalledProcess(world);
        var now = TimeProvider.System.GetUtcNow();
        var card = await world.Plan.AddAsync(await world.Library.AddAsync("memes/cat.png"), now);
        await world.Plan.AddAsync(await world.Library.AddAsync("memes/missed.png"), now.AddHours(-2));

        await process.DoAsync<CardDispatch>(dispatch => dispatch.SendDueAsync(CancellationToken.None));
        await process.DoAsync<PostActions>(posts => posts.SkipAsync(card, world.Admin, CancellationToken.None));
        await process.DoAsync<CardUpkeep>(upkeep => upkeep.CollapseAsync(CancellationToken.None));
        await process.DoAsync<CatchUpService>(catchUp => catchUp.CheckAsync(CancellationToken.None));
        await process.DoAsync<AlertTelling>(telling => telling.TellAsync(CancellationToken.None));
        await process.DoAsync<LifecycleNotices>(notices => notices.StartedAsync(CancellationToken.None));
        var command = await telegram.SendAsync(DemoWorld.GroupChatId, "ben", "/cleanup");
        await process.DoAsync<ChatCleanup>(cleanup => cleanup.RunAsync(world.Chat, command, world.Admin, CancellationToken.None));

        process.Outside.Held.ShouldBeEmpty();
        Calls.ShouldBeSubsetOf(process.Outside.Called);
        (await world.ReadAsync<long>("SELECT count(*) FROM alerts WHERE kind = 'posts_missed' AND told_at IS NOT NULL")).ShouldBe(1);
        (await telegram.LedgerAsync("sendMessage")).Count(line => line.Outcome == "done").ShouldBe(4, "asked, told, told of the start, and asked again");
    }
}
