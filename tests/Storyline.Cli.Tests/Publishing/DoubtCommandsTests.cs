using Microsoft.Extensions.DependencyInjection;
using Storyline.Services.Core.Publishing;
using Storyline.Testing.Crashes;
using Storyline.Testing.Instagram;

namespace Storyline.Cli.Tests.Publishing;

public sealed class DoubtCommandsTests
{
    [Fact]
    public async Task What_nobody_can_tell_is_listed_shown_and_recorded_on_the_persons_word()
    {
        await using var stage = await CrashStage.StartAsync("refuse");
        await using var world = CommandWorld.Beside(stage);
        var id = await GivenDoubtAsync(stage, wentOut: true);

        var listed = (await world.RunAsync("publication", "list", "--step", "unconfirmed")).ShouldSucceed().Output;
        var shown = (await world.RunAsync("publication", "show", id)).ShouldSucceed().Output;

        listed.ShouldContain(id);
        shown.ShouldContain("00001.png");
        shown.ShouldContain("unconfirmed");
        shown.ShouldContain("publish call 1");
        shown.ShouldContain("quota before the call");
        (await world.RunAsync("publication", "show", id, "--json")).ShouldSucceed().Json.GetProperty("quotaBefore").GetInt32().ShouldBe(0);
        (await world.RunAsync("publication", "answer", id, "not-live")).ShouldFail(1, "It may still come:");
        (await world.RunAsync("publication", "answer", id, "live")).ShouldSucceed().Output.ShouldContain("It is recorded as posted.");
        (await world.RunAsync("publication", "show", id, "--json")).ShouldSucceed().Json.GetProperty("step").GetString().ShouldBe("published");
        (await stage.World.ReadAsync<string>("SELECT status || ' ' || confirmed_how FROM posting_history")).ShouldBe("posted person");
    }

    [Fact]
    public async Task Instagram_is_asked_once_more_and_what_it_says_is_not_there_waits_for_the_team()
    {
        await using var stage = await CrashStage.StartAsync("refuse");
        await using var world = CommandWorld.Beside(stage);
        var id = await GivenDoubtAsync(stage, wentOut: false);
        await stage.World.ExecuteAsync("UPDATE publications SET next_step_at = now() + interval '1 hour'");

        (await world.RunAsync("publication", "answer", id, "check-again")).ShouldSucceed().Output.ShouldContain("Instagram is asked once more.");
        (await stage.World.ReadAsync<bool>("SELECT next_step_at <= now() FROM publications")).ShouldBeTrue();
        await stage.Outside.Instagram.MendAsync();
        await stage.World.ExecuteAsync("UPDATE publications SET seen_unpublished_at = now() - interval '1 minute'");
        (await world.RunAsync("publication", "answer", id, "not-live", "--json")).ShouldSucceed().Json.GetProperty("message").GetString().ShouldBe("It waits for the team again.");

        (await stage.World.ReadAsync<string>("SELECT status FROM posting_queue")).ShouldBe("awaiting_team");
        (await stage.World.ReadAsync<long>("SELECT count(*) FROM posting_history")).ShouldBe(0);
        (await stage.Outside.Instagram.PublishedAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_doubt_is_answered_where_no_bot_is_set_up()
    {
        await using var stage = await CrashStage.StartAsync("refuse");
        await using var world = CommandWorld.Beside(stage);
        foreach (var name in (string[])["TELEGRAM_BOT_TOKEN", "TELEGRAM_API_BASE_URL", "TELEGRAM_CHANNEL_ID", "ADMIN_TELEGRAM_CHAT_ID"])
        {
            world.Variables.Remove(name);
        }

        var id = await GivenDoubtAsync(stage, wentOut: true);

        (await world.RunAsync("publication", "answer", id, "check-again")).ShouldSucceed().Output.ShouldContain("Instagram is asked once more.");
        (await world.RunAsync("publication", "answer", id, "live")).ShouldSucceed().Output.ShouldContain("It is recorded as posted.");
        (await stage.World.ReadAsync<string>("SELECT step FROM publications")).ShouldBe("published");
    }

    [Fact]
    public async Task Ids_and_words_that_mean_nothing_are_refused()
    {
        await using var world = await CommandWorld.WithDatabaseAsync();
        var nobody = "019ab3c2-0000-7000-8000-000000000001";

        (await world.RunAsync("publication", "show", nobody)).ShouldFail(1, $"There is no publication {nobody}.");
        (await world.RunAsync("publication", "answer", nobody, "perhaps")).ShouldFail(2, "perhaps");
        (await world.RunAsync("publication", "list")).ShouldSucceed().Words.ShouldContain("Nothing has gone out by itself yet.");
        (await world.RunAsync("publication", "list", "--open")).ShouldSucceed().Words.ShouldContain("No publication is like that.");
    }

    /// <summary>A post was ready, its publish call was lost, and its container cannot be read afterwards. Returns the publication's id.</summary>
    private static async Task<string> GivenDoubtAsync(CrashStage stage, bool wentOut)
    {
        await stage.PlanAsync(1, TimeProvider.System.GetUtcNow().AddMinutes(2));
        await WorkAsync(stage);
        (await stage.World.ReadAsync<string>("SELECT step FROM publications")).ShouldBe("ready");
        await stage.Outside.Instagram.BreakAsync("publish", wentOut ? "lost_answer" : "cut");
        await stage.Outside.Instagram.BreakAsync(new SystemFault("instagram", "container_status", "status") { Status = 503, Times = 1000 });
        await stage.World.ExecuteAsync("UPDATE publications SET due_at = now(), next_step_at = now()");
        await WorkAsync(stage);
        (await stage.World.ReadAsync<string>("SELECT step FROM publications")).ShouldBe("unconfirmed");
        return await stage.World.ReadAsync<string>("SELECT id::text FROM publications");
    }

    private static Task WorkAsync(CrashStage stage) => stage.World.InScopeAsync(async services =>
    {
        await services.GetRequiredService<PublishingIntake>().BeginAsync(CancellationToken.None);
        await services.GetRequiredService<PublishDesk>().WorkAsync(CancellationToken.None);
    });
}
