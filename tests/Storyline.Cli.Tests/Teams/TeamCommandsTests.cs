using System.Text.Json;
using Storyline.Cli.Tests.Media;

namespace Storyline.Cli.Tests.Teams;

public sealed class TeamCommandsTests
{
    [Fact]
    public async Task Settings_are_listed_read_and_changed_all_or_none()
    {
        await using var world = await CommandWorld.WithDatabaseAsync();

        (await world.RunAsync("setting", "get", "posts-per-day")).ShouldSucceed().Output.Trim().ShouldBe("3");
        (await world.RunAsync("setting", "set", "posts-per-day=5", "time-zone=Mars/Olympus")).ShouldFail(2, "is unknown here");
        (await world.RunAsync("setting", "set", "posts-per-day=5", "time-zone=Europe/Berlin")).ShouldSucceed().Output.ShouldContain("posts-per-day: 3 → 5");
        (await world.RunAsync("setting", "list", "--json")).ShouldSucceed().Json.GetProperty("items").EnumerateArray()
            .Single(item => item.GetProperty("name").GetString() == "time-zone").GetProperty("value").GetString().ShouldBe("Europe/Berlin");
        (await world.RunAsync("setting", "get", "nonsense")).ShouldFail(2, "the settings are dry-run");
        (await world.RunAsync("setting", "list", "--chat", "4242")).ShouldFail(1, "no work chat 4242");
    }

    [Fact]
    public async Task A_team_is_made_given_a_chat_and_set_apart()
    {
        await using var world = await CommandWorld.WithDatabaseAsync();

        (await world.RunAsync("team", "create", "Paper & Pine")).ShouldSucceed().Output.ShouldContain("paper-pine");
        (await world.RunAsync("team", "link-chat", "--team", "paper-pine", "--", "-1002")).ShouldSucceed();
        (await world.RunAsync("team", "link-chat", "--team", "paper-pine", "--", "-1001")).ShouldFail(1, "another team");
        (await world.RunAsync("setting", "set", "posts-per-day=9", "--team", "paper-pine")).ShouldSucceed();

        (await world.RunAsync("setting", "get", "posts-per-day")).ShouldSucceed().Output.Trim().ShouldBe("3");
        (await world.RunAsync("team", "list")).ShouldSucceed().Output.ShouldContain("-1002");
        (await world.RunAsync("user", "promote", "@nobody", "--role", "admin")).ShouldFail(1, "nobody");
    }

    [Fact]
    public async Task A_teams_time_zone_is_seen_and_changed_without_touching_its_chats_or_another_team()
    {
        await using var world = await CommandWorld.WithDatabaseAsync();
        (await world.RunAsync("team", "create", "Paper & Pine")).ShouldSucceed();

        (await world.RunAsync("team", "set-time-zone", "Europe/Berlinn")).ShouldFail(2, "the nearest are Europe/Berlin");
        (await world.RunAsync("team", "set-time-zone", "Europe/Berlin", "--team", "nobodys")).ShouldFail(1, "There is no team “nobodys”");
        var ours = (await world.RunAsync("team", "set-time-zone", "Europe/Berlin")).ShouldSucceed();
        (await world.RunAsync("team", "set-time-zone", "Asia/Tokyo", "--team", "paper-pine")).ShouldSucceed().Output.ShouldContain("time-zone of paper-pine: UTC → Asia/Tokyo");
        (await world.RunAsync("team", "set-time-zone", "Europe/Berlin")).ShouldSucceed().Words.ShouldContain("it is so already");

        ours.Output.ShouldContain("time-zone of default: UTC → Europe/Berlin");
        ours.Words.ShouldContain("Planned posts keep their times.");
        ours.Words.ShouldContain("(-1001) UTC");
        (await world.RunAsync("team", "list", "--json")).ShouldSucceed().Json.GetProperty("items").EnumerateArray()
            .Select(team => $"{team.GetProperty("slug").GetString()} {team.GetProperty("timeZone").GetString()}").ShouldBe(["default Europe/Berlin", "paper-pine Asia/Tokyo"]);
        (await world.RunAsync("team", "list")).ShouldSucceed().Output.ShouldContain("Asia/Tokyo");
        (await world.RunAsync("setting", "get", "time-zone")).ShouldSucceed().Output.Trim().ShouldBe("UTC");
    }

    [Fact]
    public async Task Every_command_about_a_teams_work_can_be_about_another_team_and_chat()
    {
        await using var world = await CommandWorld.WithDatabaseAsync();
        (await world.RunAsync("team", "create", "Paper & Pine")).ShouldSucceed();
        (await world.RunAsync("schedule", "preview", "--days", "1", "--team", "paper-pine")).ShouldFail(1, "team link-chat --team paper-pine");
        (await world.RunAsync("health", "--json")).Json.GetProperty("posting").GetString().ShouldBe("active");
        (await world.RunAsync("health", "--json", "--team", "paper-pine")).Json.GetProperty("posting").GetString().ShouldBe("no chat");
        (await world.RunAsync("team", "link-chat", "--team", "paper-pine", "--", "-1002")).ShouldSucceed();
        (await world.RunAsync("team", "link-chat", "--team", "paper-pine", "--", "-1003")).ShouldSucceed();
        var picture = Path.Combine(MediaCommandsTests.Library(world, "memes"), "memes", "picture.png");

        (await world.RunAsync("media", "upload", picture, "--category", "memes", "--team", "paper-pine")).ShouldSucceed();
        (await world.RunAsync("media", "--team", "paper-pine", "index", "--json")).ShouldSucceed().Json.GetProperty("unchanged").GetInt32().ShouldBe(1);
        (await world.RunAsync("schedule", "create", "--days", "1", "--team", "paper-pine", "--chat", "-1003")).ShouldSucceed();

        (await world.RunAsync("queue", "list", "--team", "paper-pine", "--json")).ShouldSucceed().Json.GetProperty("items").GetArrayLength().ShouldBe(1);
        (await world.RunAsync("queue", "list", "--team", "paper-pine", "--chat", "-1002", "--json")).ShouldSucceed().Json.GetProperty("items").GetArrayLength().ShouldBe(0);
        (await world.RunAsync("queue", "list", "--team", "paper-pine", "--chat", "-1003", "--json")).ShouldSucceed().Json.GetProperty("items").GetArrayLength().ShouldBe(1);
        (await world.RunAsync("history", "list", "--team", "paper-pine", "--chat", "-1001")).ShouldFail(1, "no work chat -1001");
        (await world.RunAsync("queue", "reset", "--yes", "--team", "paper-pine", "--chat", "-1002", "--json")).ShouldSucceed().Json.GetProperty("removed").GetInt32().ShouldBe(0);
        (await world.RunAsync("queue", "reset", "--yes", "--team", "paper-pine", "--chat", "-1003", "--json")).ShouldSucceed().Json.GetProperty("removed").GetInt32().ShouldBe(1);
        (await world.RunAsync("media", "list", "--json")).ShouldSucceed().Json.GetProperty("items").GetArrayLength().ShouldBe(0);
        (await world.RunAsync("media", "list", "--team", "nobodys")).ShouldFail(1, "There is no team “nobodys”");
    }

    [Fact]
    public async Task What_a_command_did_is_there_for_programs()
    {
        await using var world = await CommandWorld.WithDatabaseAsync();
        (await world.RunAsync("team", "create", "Paper & Pine")).ShouldSucceed();
        (await world.RunAsync("media", "index", MediaCommandsTests.Library(world, "memes"))).ShouldSucceed();
        async Task<JsonElement> DoAsync(params string[] arguments) => (await world.RunAsync([.. arguments, "--json"])).ShouldSucceed().Json;

        (await DoAsync("setting", "set", "posts-per-day=5", "--replan")).ShouldSatisfyAllConditions(
            did => did.GetProperty("changes")[0].GetProperty("to").GetString().ShouldBe("5"), did => did.GetProperty("moved").GetInt32().ShouldBe(0));
        (await DoAsync("setting", "get", "posts-per-day")).GetProperty("value").GetString().ShouldBe("5");
        (await DoAsync("team", "set-time-zone", "Europe/Berlin")).GetProperty("timeZone").GetString().ShouldBe("Europe/Berlin");
        (await DoAsync("team", "link-chat", "7700", "--admin", "--team", "paper-pine")).GetProperty("purpose").GetString().ShouldBe("admin");
        (await DoAsync("policy", "remove", "all")).GetProperty("removed").GetBoolean().ShouldBeFalse();
        (await DoAsync("lock", "add", "picture.png", "--days", "3")).GetProperty("added").GetBoolean().ShouldBeTrue();
        var held = (await DoAsync("lock", "list")).GetProperty("items")[0].GetProperty("id").GetString()!;
        (await DoAsync("lock", "remove", held)).GetProperty("removed").GetString().ShouldBe(held);
    }

    [Fact]
    public async Task Flags_say_whether_they_are_on_and_what_they_need()
    {
        await using var world = await CommandWorld.WithDatabaseAsync();
        world.Variables["ENABLE_INSTAGRAM_API"] = "true";

        var flags = (await world.RunAsync("flag", "list", "--json")).ShouldSucceed().Json.GetProperty("items").EnumerateArray().ToList();

        flags.Count.ShouldBe(7);
        var instagram = flags.Single(flag => flag.GetProperty("name").GetString() == "ENABLE_INSTAGRAM_API");
        instagram.GetProperty("isOn").GetBoolean().ShouldBeTrue();
        instagram.GetProperty("missing").GetArrayLength().ShouldBeGreaterThan(0);
    }
}
