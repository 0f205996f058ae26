using Storyline.Models.Scheduling;
using Storyline.Services.Core.Publishing.Decisions;
using Storyline.Testing;
using Storyline.Testing.Chats;

namespace Storyline.Cli.Tests.Publishing;

/// <summary>An operator decides about a post that waits for the team and whose card nobody has.</summary>
public sealed class DecisionCommandsTests
{
    [Theory]
    [InlineData("posted", "Posted by the command line", "posted recent_post")]
    [InlineData("skip", "Skipped by the command line", "skipped skip_cooldown")]
    [InlineData("reject", "Rejected by the command line", "rejected permanent_reject")]
    public async Task A_waiting_post_is_decided_by_its_id_once(string verb, string line, string record)
    {
        await using var telegram = await ChatSimulator.StartAsync();
        await using var world = await ServiceWorld.CreateAsync(telegram, TimeProvider.System);
        await using var commands = CommandWorld.Beside(world, telegram);
        var post = await GivenWaitingAsync(world);
        string[] decide = ["queue", verb, $"{post}", .. verb == "reject" ? ["--yes"] : Array.Empty<string>()];
        (await commands.RunAsync("queue", "list")).ShouldSucceed().Output.ShouldContain("in the chat");

        (await commands.RunAsync([.. decide, "--json"])).ShouldSucceed().Json.ShouldSatisfyAllConditions(
            did => did.GetProperty("queueItemId").GetGuid().ShouldBe(post.Value),
            did => did.GetProperty("outcome").GetString().ShouldBe("done"),
            did => did.GetProperty("message").GetString()!.ShouldContain(line));

        (await world.ReadAsync<string>("SELECT h.status || ' ' || l.reason FROM posting_history h JOIN media_posting_locks l ON l.media_item_id = h.media_item_id")).ShouldBe(record);
        (await world.ReadAsync<string>("SELECT trigger FROM service_runs WHERE service = 'PostActions'")).ShouldBe("cli");
        (await world.Plan.FindAsync(post)).ShouldBeNull();
        (await commands.RunAsync(decide)).ShouldFail(1, "Already handled:", "by the dashboard or the command line");
    }

    [Fact]
    public async Task What_somebody_else_has_decided_or_Instagram_is_being_sent_is_told_and_stays()
    {
        await using var telegram = await ChatSimulator.StartAsync();
        await using var world = await ServiceWorld.CreateAsync(telegram, TimeProvider.System);
        await using var commands = CommandWorld.Beside(world, telegram);
        var ana = await world.Teams.AddPersonAsync("ana");
        var decided = await GivenWaitingAsync(world);
        await world.DoAsync<PostActions>(posts => posts.SkipAsync(decided, ana, CancellationToken.None));

        (await commands.RunAsync("queue", "posted", $"{decided}")).ShouldFail(1, "Already handled:", "Skipped by @ana");
        var leaving = await GivenWaitingAsync(world, "memes/dog.png");
        await world.ExecuteAsync("UPDATE posting_queue SET status = 'publishing'");
        (await commands.RunAsync("queue", "skip", $"{leaving}")).ShouldFail(1, "Too late: it is being published.");
        await world.ExecuteAsync("UPDATE posting_queue SET status = 'unconfirmed'");
        (await commands.RunAsync("queue", "posted", $"{leaving}")).ShouldFail(1, "It may be on Instagram already", "storyline publication answer");

        (await world.ReadAsync<long>("SELECT count(*) FROM posting_history")).ShouldBe(1);
        (await world.Plan.FindAsync(leaving)).ShouldNotBeNull();
    }

    [Fact]
    public async Task What_does_not_wait_cannot_be_found_or_needs_a_yes_is_refused_with_what_to_do()
    {
        await using var telegram = await ChatSimulator.StartAsync();
        await using var world = await ServiceWorld.CreateAsync(telegram, TimeProvider.System);
        await using var commands = CommandWorld.Beside(world, telegram);
        var waiting = await GivenWaitingAsync(world);
        var planned = await world.Plan.AddAsync(await world.Library.AddAsync("memes/dog.png"), world.Time.GetUtcNow().AddHours(1));

        (await commands.RunAsync("queue", "posted", $"{planned}")).ShouldFail(1, "dog.png is only planned", $"storyline queue force {planned}", $"storyline queue drop {planned}");
        (await commands.RunAsync("queue", "skip", "019ab3c2-0000-7000-8000-000000000001")).ShouldFail(1, "There is no such planned post: storyline queue list shows them all.");
        (await commands.RunAsync("queue", "skip", "cat.png")).ShouldFail(2, "cat.png");
        (await commands.RunAsync("queue", "reject", $"{waiting}")).ShouldFail(1, "Reject cat.png for ever?", "--yes");

        (await world.ReadAsync<long>("SELECT count(*) FROM posting_history")).ShouldBe(0);
        (await world.ReadAsync<long>("SELECT count(*) FROM posting_queue")).ShouldBe(2);
    }

    [Fact]
    public async Task In_dry_run_nothing_is_recorded_and_the_post_still_waits()
    {
        await using var telegram = await ChatSimulator.StartAsync();
        await using var world = await ServiceWorld.CreateAsync(telegram, TimeProvider.System);
        await using var commands = CommandWorld.Beside(world, telegram);
        var post = await GivenWaitingAsync(world);
        await world.Teams.ChangeAsync(world.Chat, "dry_run_mode = true");

        (await commands.RunAsync("queue", "posted", $"{post}")).ShouldSucceed().Output.ShouldContain("Dry run: nothing was recorded, and it still waits.");
        (await commands.RunAsync("queue", "posted", $"{post}", "--json")).ShouldSucceed().Json.GetProperty("outcome").GetString().ShouldBe("dry_run");

        (await world.ReadAsync<long>("SELECT count(*) FROM posting_history")).ShouldBe(0);
        (await world.Plan.FindAsync(post))!.Status.ShouldBe(QueueStatus.AwaitingTeam);
    }

    /// <summary>A post waits for the team, and its card is in no chat.</summary>
    private static async Task<QueueItemId> GivenWaitingAsync(ServiceWorld world, string path = "memes/cat.png")
    {
        var post = await world.Plan.AddAsync(await world.Library.AddAsync(path), world.Time.GetUtcNow());
        await world.ExecuteAsync($"UPDATE posting_queue SET status = 'awaiting_team' WHERE id = '{post}'");
        return post;
    }
}
