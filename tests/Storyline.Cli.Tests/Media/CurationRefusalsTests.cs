using System.Text.Json;

namespace Storyline.Cli.Tests.Media;

/// <summary>Tags, archive and locks on the command line, where something is wrong with what was typed.</summary>
public sealed class CurationRefusalsTests
{
    private const string NoOne = "01a213c4-2e75-7232-bfad-30a5ef53b6b0";

    [Fact]
    public async Task What_makes_no_sense_is_refused_with_a_sentence_and_changes_nothing()
    {
        await using var world = await CommandWorld.WithDatabaseAsync();
        (await world.RunAsync("media", "index", MediaCommandsTests.Library(world, "memes"))).ShouldSucceed();

        (await world.RunAsync("media", "tag", "picture.png")).ShouldFail(2, "No tag is named");
        (await world.RunAsync("media", "tag", "picture.png", "+summer", "+")).ShouldFail(2, "at least one visible character");
        (await world.RunAsync("media", "tag", "picture.png", "--add", "summer", "--add", "sea,sun")).ShouldFail(2, "give each tag by itself");
        (await world.RunAsync("media", "tag", "picture.png", "--add", new string('x', 61))).ShouldFail(2, "at most 60");
        (await world.RunAsync("media", "archive")).ShouldFail(2);
        (await world.RunAsync("lock", "add", "picture.png", "--days", "0")).ShouldFail(2, "--days must be 1 or more");
        (await world.RunAsync("lock", "add", "picture.png", "--days", "3", "--until", "2090-01-01")).ShouldFail(2, "give one of them");
        (await world.RunAsync("lock", "add", "picture.png", "--reason", "mood")).ShouldFail(2);
        (await world.RunAsync("lock", "remove", "picture.png")).ShouldFail(2, "must be an id");

        (await world.RunAsync("media", "list", "--tag", "summer", "--json")).ShouldSucceed().Json.GetProperty("items").GetArrayLength().ShouldBe(0);
        (await world.RunAsync("lock", "list")).ShouldSucceed().Words.ShouldContain("Nothing is locked.");
    }

    [Fact]
    public async Task What_is_unknown_is_said_and_what_is_named_beside_it_stays_as_it_is()
    {
        await using var world = await CommandWorld.WithDatabaseAsync();
        (await world.RunAsync("media", "index", MediaCommandsTests.Library(world, "memes"))).ShouldSucceed();

        (await world.RunAsync("media", "tag", "nothing.png", "+summer")).ShouldFail(1, "No media item is called 'nothing.png'");
        (await world.RunAsync("media", "archive", "picture.png", "nothing.png")).ShouldFail(1, "No media item is called 'nothing.png'");
        (await world.RunAsync("media", "restore", NoOne)).ShouldFail(1, NoOne);
        (await world.RunAsync("lock", "add", "nothing.png", "--reason", "hold")).ShouldFail(1, "No media item is called 'nothing.png'");
        (await world.RunAsync("lock", "remove", NoOne)).ShouldFail(1, $"There is no lock {NoOne}");

        (await world.RunAsync("media", "list", "--json")).ShouldSucceed().Json.GetProperty("items").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task What_is_so_already_is_said_and_what_has_no_file_any_more_is_not_restored()
    {
        await using var world = await CommandWorld.WithDatabaseAsync();
        var folder = MediaCommandsTests.Library(world, "memes");
        (await world.RunAsync("media", "index", folder)).ShouldSucceed();

        (await world.RunAsync("media", "restore", "picture.png")).ShouldSucceed().Output.ShouldContain("picture.png was in use already.");
        (await world.RunAsync("media", "archive", "picture.png", "picture.png")).ShouldSucceed().Output.Trim().ShouldBe("picture.png is archived.");
        (await world.RunAsync("media", "archive", "picture.png", "--json")).ShouldSucceed().Json.GetProperty("items")[0].GetProperty("changed").GetBoolean().ShouldBeFalse();
        File.Delete(Path.Combine(folder, "memes", "picture.png"));
        (await world.RunAsync("media", "restore", "picture.png")).ShouldFail(1, "picture.png cannot be restored, because its file is gone");
    }

    [Fact]
    public async Task What_is_another_teams_is_unknown_by_its_name_its_id_and_its_lock()
    {
        await using var world = await CommandWorld.WithDatabaseAsync();
        (await world.RunAsync("team", "create", "Paper & Pine")).ShouldSucceed();
        (await world.RunAsync("media", "upload", Path.Combine(MediaCommandsTests.Library(world, "memes"), "memes", "picture.png"), "--category", "memes", "--team", "paper-pine")).ShouldSucceed();
        (await world.RunAsync("lock", "add", "picture.png", "--note", "theirs", "--team", "paper-pine")).ShouldSucceed();
        var theirs = One(await world.RunAsync("media", "list", "--team", "paper-pine", "--json"));
        var held = One(await world.RunAsync("lock", "list", "--team", "paper-pine", "--json"));

        foreach (var name in new[] { "picture.png", theirs })
        {
            (await world.RunAsync("media", "tag", name, "+summer")).ShouldFail(1, $"No media item is called '{name}'");
            (await world.RunAsync("media", "archive", name)).ShouldFail(1, $"No media item is called '{name}'");
            (await world.RunAsync("media", "restore", name)).ShouldFail(1, $"No media item is called '{name}'");
            (await world.RunAsync("lock", "add", name)).ShouldFail(1, $"No media item is called '{name}'");
        }

        (await world.RunAsync("lock", "remove", held)).ShouldFail(1, $"There is no lock {held}");
        (await world.RunAsync("lock", "list", "--json")).ShouldSucceed().Json.GetProperty("items").GetArrayLength().ShouldBe(0);
        One(await world.RunAsync("lock", "list", "--team", "paper-pine", "--json")).ShouldBe(held);
        (await world.RunAsync("media", "tag", "picture.png", "+summer", "--team", "paper-pine")).ShouldSucceed().Output.ShouldContain("picture.png is tagged summer.");
    }

    [Fact]
    public async Task Locks_are_listed_page_by_page()
    {
        await using var world = await CommandWorld.WithDatabaseAsync();
        (await world.RunAsync("media", "index", MediaCommandsTests.Library(world, "memes"))).ShouldSucceed();
        (await world.RunAsync("lock", "add", "picture.png", "--reason", "hold")).ShouldSucceed();
        (await world.RunAsync("lock", "add", "picture.png", "--until", "2090-01-01")).ShouldSucceed();

        var first = (await world.RunAsync("lock", "list", "--limit", "1", "--json")).ShouldSucceed().Json;
        var second = (await world.RunAsync("lock", "list", "--limit", "1", "--cursor", first.GetProperty("nextCursor").GetString()!, "--json")).ShouldSucceed().Json;

        first.GetProperty("items")[0].GetProperty("lockedUntil").ValueKind.ShouldBe(JsonValueKind.String);
        second.GetProperty("items")[0].GetProperty("lockedUntil").ValueKind.ShouldBe(JsonValueKind.Null);
        second.GetProperty("nextCursor").ValueKind.ShouldBe(JsonValueKind.Null);
        (await world.RunAsync("lock", "list", "--limit", "1")).ShouldSucceed().Words.ShouldContain("There are more: add --cursor ");
        (await world.RunAsync("lock", "list", "--cursor", "nonsense")).ShouldFail(2, "The cursor is not one of ours");
    }

    private static string One(Answer answer) => answer.ShouldSucceed().Json.GetProperty("items").EnumerateArray().ShouldHaveSingleItem().GetProperty("id").GetString()!;
}
