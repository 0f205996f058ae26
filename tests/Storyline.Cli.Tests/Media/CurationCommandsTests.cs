using Storyline.Testing;

namespace Storyline.Cli.Tests.Media;

/// <summary>The library in an operator's hands, by file name, on the command line.</summary>
public sealed class CurationCommandsTests
{
    [Fact]
    public async Task A_picture_is_changed_tagged_put_away_taken_out_again_and_removed()
    {
        await using var world = await CommandWorld.WithDatabaseAsync();
        await GivenAsync(world, "cat.png", "dog.png");

        (await world.RunAsync("media", "edit", "cat.png", "--caption", "Monday again", "--link", "https://example.com/mugs", "--sticker", "true")).ShouldSucceed().Output.ShouldContain("cat.png is changed.");
        (await world.RunAsync("media", "edit", "cat.png", "--link", "mugs")).ShouldFail(2, "https://");
        (await world.RunAsync("media", "tag", "cat.png", "+summer", "--add", "new in")).ShouldSucceed().Output.ShouldContain("summer");
        (await world.RunAsync("media", "tag", "cat.png", "-summer")).ShouldSucceed().Output.ShouldNotContain("summer");
        var shown = (await world.RunAsync("media", "show", "cat.png")).ShouldSucceed().Output;
        shown.ShouldContain("Monday again");
        shown.ShouldContain("https://example.com/mugs");

        (await world.RunAsync("media", "archive", "cat.png", "dog.png")).ShouldSucceed().Output.ShouldContain("archived");
        (await world.RunAsync("media", "list", "--json")).ShouldSucceed().Json.GetProperty("items").GetArrayLength().ShouldBe(0);
        (await world.RunAsync("media", "restore", "cat.png")).ShouldSucceed().Output.ShouldContain("back in use");
        (await world.RunAsync("media", "show", "cat.png", "--json")).ShouldSucceed().Json.GetProperty("item").GetProperty("caption").GetString().ShouldBe("Monday again");

        (await world.RunAsync("media", "delete", "cat.png")).ShouldFail(1, "--yes");
        (await world.RunAsync("media", "delete", "cat.png", "--yes")).ShouldSucceed().Output.ShouldContain("cat.png");
        (await world.RunAsync("media", "show", "cat.png")).ShouldFail(1, "cat.png");
        (await world.RunAsync("media", "restore", "dog.png", "cat.png")).ExitCode.ShouldBe(1);
    }

    [Fact]
    public async Task What_is_in_the_library_twice_dead_or_used_again_and_what_its_categories_hold_is_listed()
    {
        await using var world = await CommandWorld.WithDatabaseAsync();
        await GivenAsync(world, "cat.png", "dog.png");

        (await world.RunAsync("media", "dedupe")).ShouldSucceed();
        (await world.RunAsync("media", "dead", "--days", "1")).ShouldSucceed();
        (await world.RunAsync("media", "reused", "--json")).ShouldSucceed().Json.GetProperty("items").GetArrayLength().ShouldBe(0);
        (await world.RunAsync("category", "list", "--json")).ShouldSucceed().Json.GetProperty("items")[0].GetProperty("category").GetString().ShouldBe("memes");
    }

    [Fact]
    public async Task Copies_are_listed_page_by_page_and_all_put_away_at_once()
    {
        await using var world = await CommandWorld.WithDatabaseAsync();
        await GivenAsync(world, "cat.png", "dog.png");
        var folder = world.Home.File("library");
        foreach (var name in new[] { "cat", "dog" })
        {
            File.Copy(Path.Combine(folder, "memes", $"{name}.png"), Path.Combine(folder, "memes", $"{name} again.png"));
        }

        (await world.RunAsync("media", "index", folder)).ShouldSucceed();

        var first = (await world.RunAsync("media", "dedupe", "--limit", "1", "--json")).ShouldSucceed().Json;
        var cursor = first.GetProperty("nextCursor").GetString()!;
        var second = (await world.RunAsync("media", "dedupe", "--limit", "1", "--cursor", cursor, "--json")).ShouldSucceed().Json;

        new[] { first, second }.Select(page => page.GetProperty("same")[0].GetProperty("keep").GetProperty("fileName").GetString()).ShouldBe(["cat.png", "dog.png"], ignoreOrder: true);
        second.GetProperty("nextCursor").GetString().ShouldBeNull();
        (await world.RunAsync("media", "dedupe", "--limit", "1")).ShouldSucceed().Words.ShouldContain($"There are more: add --cursor {cursor}");
        (await world.RunAsync("media", "dedupe", "--limit", "1", "--archive", "--yes")).ShouldSucceed().Output.ShouldContain("2 spare copies are archived.");
        (await world.RunAsync("media", "dedupe")).ShouldSucceed().Words.ShouldContain("Nothing is in the library twice.");
    }

    [Fact]
    public async Task A_plan_is_extended_and_one_of_its_posts_gets_another_picture()
    {
        await using var world = await CommandWorld.WithDatabaseAsync();
        await GivenAsync(world, [.. Enumerable.Range(1, 9).Select(number => $"{number}.png")]);

        (await world.RunAsync("schedule", "create", "--days", "1")).ShouldSucceed();
        var before = (await world.RunAsync("queue", "list", "--json")).ShouldSucceed().Json.GetProperty("items");
        (await world.RunAsync("schedule", "extend", "--days", "1")).ShouldSucceed();
        var after = (await world.RunAsync("queue", "list", "--json")).ShouldSucceed().Json.GetProperty("items");
        var planned = after.EnumerateArray().Select(item => item.GetProperty("mediaItemId").GetString()).ToList();
        var free = (await world.RunAsync("media", "list", "--json")).ShouldSucceed().Json.GetProperty("items").EnumerateArray()
            .First(item => !planned.Contains(item.GetProperty("id").GetString()));

        after.GetArrayLength().ShouldBeGreaterThan(before.GetArrayLength());
        var replaced = (await world.RunAsync("queue", "replace", after[0].GetProperty("id").GetString()!, free.GetProperty("fileName").GetString()!, "--json")).ShouldSucceed().Json;
        replaced.GetProperty("mediaItemId").GetString().ShouldBe(free.GetProperty("id").GetString());
        (await world.RunAsync("queue", "replace", after[0].GetProperty("id").GetString()!, "nothing.png")).ShouldFail(1, "No media item is called");
    }

    private static async Task GivenAsync(CommandWorld world, params string[] names)
    {
        var folder = world.Home.File("library");
        Directory.CreateDirectory(Path.Combine(folder, "memes"));
        foreach (var (number, name) in names.Index())
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, "memes", name), TinyPicture.Bytes(number + 1, 720, 1280), TestContext.Current.CancellationToken);
        }

        (await world.RunAsync("media", "index", folder)).ShouldSucceed();
    }
}
