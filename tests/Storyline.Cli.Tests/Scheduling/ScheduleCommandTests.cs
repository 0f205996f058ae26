using Storyline.Cli.Tests.Media;

namespace Storyline.Cli.Tests.Scheduling;

public sealed class ScheduleCommandTests
{
    [Fact]
    public async Task A_mix_that_does_not_sum_to_one_changes_nothing()
    {
        await using var world = await CommandWorld.WithDatabaseAsync();

        (await world.RunAsync("category", "set", "memes=70", "merch=20")).ShouldFail(2, "90 %");

        (await world.RunAsync("category", "history", "--json")).ShouldSucceed().Json.GetProperty("items").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task A_name_in_the_mix_that_the_library_does_not_hold_is_warned_of()
    {
        await using var world = await CommandWorld.WithDatabaseAsync();

        (await world.RunAsync("category", "set", "memes=100")).ShouldSucceed().Words.ShouldContain("The library holds nothing of “memes”");
        var json = (await world.RunAsync("category", "set", "mugs=100", "--json")).ShouldSucceed().Json;

        json.GetProperty("displaced").GetInt32().ShouldBe(0);
        json.GetProperty("unheld")[0].GetString().ShouldBe("mugs");
    }

    [Fact]
    public async Task A_plan_with_nothing_eligible_says_why_and_plans_nothing()
    {
        await using var world = await CommandWorld.WithDatabaseAsync();
        (await world.RunAsync("category", "set", "memes=100")).ShouldSucceed();

        (await world.RunAsync("schedule", "create", "--days", "3")).ShouldFail(1, "memes has nothing eligible");

        (await world.RunAsync("queue", "list", "--json")).ShouldSucceed().Json.GetProperty("items").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task What_the_preview_shows_is_what_is_planned()
    {
        await using var world = await CommandWorld.WithDatabaseAsync();
        (await world.RunAsync("media", "index", MediaCommandsTests.Library(world, "memes", "merch"))).ShouldSucceed();

        var preview = (await world.RunAsync("schedule", "preview", "--days", "2", "--seed", "7", "--json")).ShouldSucceed().Json;
        (await world.RunAsync("schedule", "create", "--days", "2", "--seed", "7", "--json")).ShouldSucceed();
        var planned = (await world.RunAsync("queue", "list", "--json")).ShouldSucceed().Json;

        planned.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("mediaItemId").GetString())
            .ShouldBe(preview.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("mediaItemId").GetString()));
        (await world.RunAsync("queue", "reset")).ShouldFail(1, "--yes");
        (await world.RunAsync("queue", "reset", "--yes", "--json")).ShouldSucceed().Json.GetProperty("removed").GetInt32().ShouldBe(2);
    }

    [Fact]
    public async Task Without_a_chat_there_is_nothing_to_plan_for()
    {
        await using var world = await CommandWorld.WithDatabaseAsync();
        world.Variables["TELEGRAM_CHANNEL_ID"] = "";

        (await world.RunAsync("schedule", "preview", "--days", "3")).ShouldFail(1, "TELEGRAM_CHANNEL_ID", "./storyline demo");
    }
}
