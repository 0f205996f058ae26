namespace Storyline.Cli.Tests.Publishing;

public sealed class PolicyCommandsTests
{
    [Fact]
    public async Task Policies_are_set_listed_tried_and_taken_away()
    {
        await using var world = await CommandWorld.WithDatabaseAsync();

        (await world.RunAsync("policy", "set", "all", "automatic", "--veto", "10", "--hours", "9-21")).ShouldSucceed().Output.ShouldContain("all others: automatic 09–21, 10 min to stop");
        (await world.RunAsync("policy", "list", "--json")).ShouldSucceed().Json.GetProperty("items").EnumerateArray().First().GetProperty("mode").GetString().ShouldBe("automatic");
        (await world.RunAsync("policy", "rehearse", "all", "automatic", "--json")).ShouldSucceed().Json.GetProperty("posts").GetArrayLength().ShouldBe(0);
        (await world.RunAsync("policy", "remove", "all")).ShouldSucceed().Output.ShouldContain("no policy of its own any more");
        (await world.RunAsync("policy", "remove", "all")).ShouldSucceed().Output.ShouldContain("there was none");
    }

    [Fact]
    public async Task What_cannot_be_is_refused_with_a_sentence()
    {
        await using var world = await CommandWorld.WithDatabaseAsync();

        (await world.RunAsync("policy", "set", "nothing", "automatic")).ShouldFail(1, "no category 'nothing'");
        (await world.RunAsync("policy", "set", "all", "automatic", "--hours", "9")).ShouldFail(2, "For example: 9-21");
        (await world.RunAsync("policy", "set", "all", "automatic", "--veto", "241")).ShouldFail(2, "choose 0 to 240");
        (await world.RunAsync("policy", "rehearse", "all")).ShouldFail(2, "which policy is tried");
        (await world.RunAsync("history", "metrics", "019ab3c2-0000-7000-8000-000000000001")).ShouldFail(1, "There is no post");
    }
}
