using Storyline.Testing;

namespace Storyline.Cli.Tests.Media;

public sealed class MediaCommandsTests
{
    [Fact]
    public async Task A_folder_becomes_the_library_and_what_cannot_be_used_is_named()
    {
        await using var world = await CommandWorld.WithDatabaseAsync();
        var folder = Library(world, "memes", "merch");
        File.WriteAllText(Path.Combine(folder, "memes", "broken.jpg"), "not a picture");

        var report = (await world.RunAsync("media", "index", folder, "--json")).ShouldSucceed().Json;

        report.GetProperty("added").GetInt32().ShouldBe(2);
        report.GetProperty("problems")[0].GetProperty("path").GetString().ShouldBe(Path.Combine("memes", "broken.jpg"));
        var items = (await world.RunAsync("media", "list", "--json")).ShouldSucceed().Json.GetProperty("items");
        items.EnumerateArray().Select(item => item.GetProperty("category").GetString()).ShouldBe(["merch", "memes"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_folder_that_does_not_exist_or_is_empty_is_said_in_one_sentence()
    {
        await using var world = await CommandWorld.WithDatabaseAsync();
        var empty = Directory.CreateDirectory(world.Home.File("empty")).FullName;

        (await world.RunAsync("media", "index", world.Home.File("nowhere"))).ShouldFail(1, "nowhere does not exist");
        (await world.RunAsync("media", "index", empty)).ShouldFail(1, "empty holds no picture or clip");
    }

    [Fact]
    public async Task A_file_is_judged_without_a_database()
    {
        await using var world = CommandWorld.WithoutDatabase();
        var picture = Path.Combine(Library(world, "memes"), "memes", "picture.png");

        var verdict = (await world.RunAsync("media", "validate", picture, "--json")).Json;

        verdict.GetProperty("mimeType").GetString().ShouldBe("image/png");
        verdict.GetProperty("reasons").GetArrayLength().ShouldBeGreaterThan(0);
        Directory.Exists(world.Home.File("data")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_lock_is_added_listed_and_removed()
    {
        await using var world = await CommandWorld.WithDatabaseAsync();
        (await world.RunAsync("media", "index", Library(world, "memes"))).ShouldSucceed();

        (await world.RunAsync("lock", "add", "picture.png", "--days", "14")).ShouldSucceed().Output.ShouldContain("picture.png is locked until");
        var locked = (await world.RunAsync("lock", "list", "--json")).ShouldSucceed().Json.GetProperty("items")[0];
        locked.GetProperty("days").GetDouble().ShouldBe(14, 0.01);
        (await world.RunAsync("lock", "remove", locked.GetProperty("id").GetString()!)).ShouldSucceed();

        (await world.RunAsync("lock", "list", "--json")).ShouldSucceed().Json.GetProperty("items").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task A_season_an_end_and_the_runway_are_said_in_words()
    {
        await using var world = await CommandWorld.WithDatabaseAsync();
        (await world.RunAsync("media", "index", Library(world, "memes"))).ShouldSucceed();

        (await world.RunAsync("lock", "add", "picture.png", "--season", "11-25..12-31", "--note", "Christmas")).ShouldSucceed().Output.ShouldContain("locked outside 11-25..12-31");
        (await world.RunAsync("lock", "add", "picture.png", "--until", "2090-01-01")).ShouldSucceed().Output.ShouldContain("locked until 2090-01-01 00:00");
        (await world.RunAsync("lock", "add", "picture.png", "--until", "soon")).ShouldFail(2, "--until must be a day or a minute");
        (await world.RunAsync("lock", "list", "--json")).ShouldSucceed().Json.GetProperty("items").EnumerateArray()
            .Select(item => item.GetProperty("season").GetString()).ShouldBe([null, "11-25..12-31"], ignoreOrder: true);
        (await world.RunAsync("media", "runway", "--json")).ShouldSucceed().Json.GetProperty("items")[0].GetProperty("daysLeft").GetDouble().ShouldBe(0);
        (await world.RunAsync("health")).Output.ShouldContain("content of memes");
    }

    internal static string Library(CommandWorld world, params string[] categories)
    {
        var folder = world.Home.File("library");
        for (var i = 0; i < categories.Length; i++)
        {
            Directory.CreateDirectory(Path.Combine(folder, categories[i]));
            File.WriteAllBytes(Path.Combine(folder, categories[i], "picture.png"), TinyPicture.Bytes(i + 1, 720, 1280));
        }

        return folder;
    }
}
