using System.Globalization;
using System.Text.Json;
using Storyline.Cli.Tests.Media;

namespace Storyline.Cli.Tests.Scheduling;

public sealed class QueueCommandsTests
{
    [Fact]
    public async Task A_planned_post_is_moved_swapped_and_dropped_by_its_id()
    {
        await using var world = await CommandWorld.WithDatabaseAsync();
        (await world.RunAsync("media", "index", MediaCommandsTests.Library(world, "memes", "merch"))).ShouldSucceed();
        (await world.RunAsync("schedule", "create", "--days", "3")).ShouldSucceed();
        var (one, other) = await FirstTwoAsync(world);
        var day = TimeProvider.System.GetUtcNow().AddDays(20).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

        (await world.RunAsync("queue", "move", Id(one), "someday")).ShouldFail(2, "is no time that can be read", "tomorrow 9:00");
        var moved = (await world.RunAsync("queue", "move", Id(one), $"{day} 09:30", "--json")).ShouldSucceed().Json;
        moved.GetProperty("post").GetProperty("scheduledFor").GetDateTimeOffset().ShouldBe(DateTimeOffset.Parse($"{day}T09:30Z", CultureInfo.InvariantCulture));
        moved.GetProperty("isOutsideHours").GetBoolean().ShouldBeTrue();
        var swapped = (await world.RunAsync("queue", "swap", Id(one), Id(other), "--json")).ShouldSucceed().Json;
        swapped.GetProperty("one").GetProperty("scheduledFor").GetDateTimeOffset().ShouldBe(other.GetProperty("scheduledFor").GetDateTimeOffset());

        (await world.RunAsync("queue", "drop", Id(other))).ShouldFail(1, "--yes");
        (await world.RunAsync("queue", "drop", Id(other), "--leave-free", "--yes")).ShouldSucceed().Output.ShouldContain("left the plan; its slot is free.");
        (await world.RunAsync("queue", "show", Id(other))).ShouldFail(1, "There is no planned post");
    }

    [Fact]
    public async Task Whynot_and_drift_answer_in_words_and_in_json()
    {
        await using var world = await CommandWorld.WithDatabaseAsync();
        (await world.RunAsync("media", "index", MediaCommandsTests.Library(world, "memes", "merch"))).ShouldSucceed();
        var name = (await world.RunAsync("media", "list", "--json")).ShouldSucceed().Json.GetProperty("items")[0].GetProperty("id").GetString()!;

        (await world.RunAsync("media", "whynot", name)).ShouldSucceed().Output.ShouldContain("if the plan is extended now, it goes out ");
        (await world.RunAsync("category", "set", "memes=70", "merch=30", "--replaces", "7")).ShouldFail(1, "was changed meanwhile");
        var drift = (await world.RunAsync("category", "drift", "--json")).ShouldSucceed().Json;

        drift.GetProperty("version").GetInt32().ShouldBe(1);
        drift.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("category").GetString()).ShouldBe(["memes", "merch"]);
        (await world.RunAsync("media", "whynot", "nothing.jpg")).ShouldFail(1, "No media item is called");
    }

    private static async Task<(JsonElement One, JsonElement Other)> FirstTwoAsync(CommandWorld world)
    {
        var items = (await world.RunAsync("queue", "list", "--json")).ShouldSucceed().Json.GetProperty("items");
        return (items[0], items[1]);
    }

    private static string Id(JsonElement item) => item.GetProperty("id").GetString()!;
}
