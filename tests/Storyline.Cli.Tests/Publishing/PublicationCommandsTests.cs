using Storyline.Testing.Crashes;

namespace Storyline.Cli.Tests.Publishing;

public sealed class PublicationCommandsTests
{
    [Fact]
    public async Task A_planned_post_is_started_as_a_carousel_and_stopped_again()
    {
        await using var stage = await CrashStage.StartAsync("refuse");
        await using var world = CommandWorld.Beside(stage);
        await stage.World.Library.AddSquareAsync("memes/blue.png");
        var post = await stage.World.Plan.AddAsync(await stage.World.Library.AddSquareAsync("memes/own.png"), TimeProvider.System.GetUtcNow().AddHours(1), stage.Chats[0]);

        (await world.RunAsync("publication", "start", $"{post}", "--kind", "carousel")).ShouldFail(2, "carousel");
        (await world.RunAsync("publication", "start", $"{post}", "--kind", "carousel", "--with", "nothing.png")).ShouldFail(1, "No media item is called 'nothing.png'");
        (await world.RunAsync("publication", "start", $"{post}", "--kind", "carousel", "--with", "blue.png")).ShouldSucceed().Output.ShouldContain("It goes out by itself now.");
        (await stage.World.ReadAsync<string>("SELECT kind || ' ' || (SELECT count(*) FROM publication_media) FROM publications")).ShouldBe("carousel 2");
        (await world.RunAsync("publication", "stop", $"{post}", "--json")).ShouldSucceed().Json.ShouldSatisfyAllConditions(
            did => did.GetProperty("outcome").GetString().ShouldBe("stopped"), did => did.GetProperty("message").GetString().ShouldBe("Stopped: it waits for the team."));
        (await world.RunAsync("publication", "stop", "019ab3c2-0000-7000-8000-000000000001")).ShouldFail(1, "There is no such planned post");
    }

    [Fact]
    public async Task What_cannot_go_out_by_itself_says_why()
    {
        await using var world = await CommandWorld.WithDatabaseAsync();
        (await world.RunAsync("media", "index", Media.MediaCommandsTests.Library(world, "memes"))).ShouldSucceed();
        (await world.RunAsync("schedule", "create", "--days", "2")).ShouldSucceed();
        var post = (await world.RunAsync("queue", "list", "--json")).ShouldSucceed().Json.GetProperty("items")[0].GetProperty("id").GetString()!;

        (await world.RunAsync("publication", "start", post)).ShouldFail(1, "It cannot go out by itself:");
    }
}
