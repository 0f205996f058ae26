namespace Storyline.Cli.Tests.Operations;

public sealed class ConfigurationFailureTests
{
    [Fact]
    public async Task A_wrong_dotenv_stops_a_command_with_every_variable_its_reason_and_its_fix()
    {
        await using var world = CommandWorld.WithoutDatabase();
        File.WriteAllText(world.Home.File(".env"), "POSTS_PER_DAY=many\nTELEGRAM_BOT_TOKEN=swordfish\n");

        var answer = await world.RunAsync("history", "list");

        answer.ShouldFail(78, "POSTS_PER_DAY: must be a whole number from 1 to 50", "TELEGRAM_BOT_TOKEN: must be a bot's token", "correct it in .env line 2");
        answer.Words.ShouldNotContain("swordfish");
        answer.Output.ShouldBeEmpty();
        Directory.Exists(world.Home.File("data")).ShouldBeFalse();
    }

    [Fact]
    public async Task Config_check_shows_where_each_value_comes_from()
    {
        await using var world = CommandWorld.WithoutDatabase();
        File.WriteAllText(world.Home.File(".env"), "POSTS_PER_DAY=5\nPOSTING_HOURS_START=25\n");

        var answer = await world.RunAsync("config", "check", "--json");

        answer.ExitCode.ShouldBe(78);
        answer.Json.GetProperty("ok").GetBoolean().ShouldBeFalse();
        var variables = answer.Json.GetProperty("variables").EnumerateArray().ToDictionary(one => one.GetProperty("name").GetString()!);
        variables["POSTS_PER_DAY"].GetProperty("origin").GetString().ShouldBe(".env line 1");
        variables["POSTING_HOURS_START"].GetProperty("fix").GetString().ShouldNotBeNullOrEmpty();
        variables["REPOST_TTL_DAYS"].GetProperty("origin").GetString().ShouldBe("default");
    }

    [Fact]
    public async Task Config_check_warns_of_what_is_set_and_not_used()
    {
        await using var world = CommandWorld.WithoutDatabase();
        world.Variables["REDIS_URL"] = "redis://cache.example:6379";

        (await world.RunAsync("config", "check")).ShouldSucceed().Words.ShouldContain("REDIS_URL is set (environment), and this version of Storyline does not use it.");
    }

    [Fact]
    public async Task A_database_that_does_not_answer_is_named_without_its_password()
    {
        await using var world = CommandWorld.WithoutDatabase();
        world.Variables["DATABASE_URL"] = "postgres://shop:swordfish@127.0.0.1:1/storyline";

        var answer = await world.RunAsync("db", "status");

        answer.ShouldFail(69, "127.0.0.1:1", "DATABASE_URL");
        answer.Words.ShouldNotContain("swordfish");
    }

    [Fact]
    public async Task A_data_folder_that_holds_something_else_is_refused()
    {
        await using var world = CommandWorld.WithoutDatabase();
        var foreign = Directory.CreateDirectory(Path.Combine(world.Home.Path, "data", "postgres"));
        File.WriteAllText(Path.Combine(foreign.FullName, "PG_VERSION"), "12\n");

        (await world.RunAsync("history", "list")).ShouldFail(78, foreign.FullName);
        File.ReadAllText(Path.Combine(foreign.FullName, "PG_VERSION")).ShouldBe("12\n");
        foreign.GetDirectories().ShouldBeEmpty();
    }

    [Fact]
    public async Task The_bot_is_not_served_without_its_variables()
    {
        await using var world = CommandWorld.WithoutDatabase();
        world.Variables["TELEGRAM_CHANNEL_ID"] = "";

        (await world.RunAsync("serve")).ShouldFail(78, "TELEGRAM_BOT_TOKEN", "TELEGRAM_CHANNEL_ID", "ADMIN_TELEGRAM_CHAT_ID", "./storyline demo");
        Directory.Exists(world.Home.File("data")).ShouldBeFalse();
    }
}
