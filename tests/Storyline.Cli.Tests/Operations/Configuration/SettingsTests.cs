using Storyline.Cli.Operations.Configuration;

namespace Storyline.Cli.Tests.Operations.Configuration;

public sealed class SettingsTests : IDisposable
{
    private readonly TemporaryFolder home = new();

    public void Dispose() => home.Dispose();

    [Fact]
    public void A_variable_that_nothing_sets_has_its_default()
    {
        var settings = Read();

        settings["POSTS_PER_DAY"].ShouldSatisfyAllConditions(one => one.Value.ShouldBe("3"), one => one.Origin.ShouldBe("default"), one => one.IsSet.ShouldBeFalse());
        settings.Problems.ShouldBeEmpty();
    }

    [Fact]
    public void The_environment_goes_before_a_file_a_file_before_dotenv_and_dotenv_before_the_default()
    {
        var secret = Write("posts", "7\n");
        Write(".env", "POSTS_PER_DAY=5");

        Read()["POSTS_PER_DAY"].Value.ShouldBe("5");
        Read(("POSTS_PER_DAY_FILE", secret))["POSTS_PER_DAY"].Value.ShouldBe("7");
        Read(("POSTS_PER_DAY_FILE", secret), ("POSTS_PER_DAY", "9"))["POSTS_PER_DAY"].Value.ShouldBe("9");
    }

    [Fact]
    public void A_value_says_where_it_comes_from()
    {
        Write(".env", "# first\n\nPOSTS_PER_DAY=5");

        Read()["POSTS_PER_DAY"].Origin.ShouldBe(".env line 3");
        Read(("POSTS_PER_DAY", "4"))["POSTS_PER_DAY"].Origin.ShouldBe("environment");
    }

    [Fact]
    public void A_webhook_needs_a_secret_and_an_address_that_Telegram_can_reach()
    {
        var mode = ("TELEGRAM_MODE", "Webhook");

        Read(mode).Problems.Select(problem => problem.Name).ShouldBe(["TELEGRAM_WEBHOOK_SECRET", "PUBLIC_URL"]);
        Read(mode, ("TELEGRAM_WEBHOOK_SECRET", "s3cret_-"), ("PUBLIC_URL", "http://shop.example")).Problems.ShouldHaveSingleItem().Reason.ShouldContain("https://");
        Read(mode, ("TELEGRAM_WEBHOOK_SECRET", "not so!"), ("PUBLIC_URL", "https://shop.example")).Problems.ShouldHaveSingleItem().Name.ShouldBe("TELEGRAM_WEBHOOK_SECRET");
        Read(mode, ("TELEGRAM_WEBHOOK_SECRET", "s3cret_-"), ("PUBLIC_URL", "https://shop.example/")).Problems.ShouldBeEmpty();
        Read(mode, ("TELEGRAM_WEBHOOK_SECRET", "s3cret_-"), ("PUBLIC_URL", "http://localhost:8080"), ("TELEGRAM_API_BASE_URL", "http://localhost:8090")).Problems.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("polling", null)]
    [InlineData("webhook", "s3cret_-")]
    public void The_api_takes_updates_in_only_when_they_are_brought(string mode, string? secret)
    {
        var configuration = Read(("TELEGRAM_MODE", mode), ("TELEGRAM_WEBHOOK_SECRET", "s3cret_-"), ("PUBLIC_URL", "https://shop.example/storyline/")).ToConfiguration();

        configuration["Api:ChatWebhookSecret"].ShouldBe(secret);
        configuration["Telegram:WebhookAddress"].ShouldBe("https://shop.example/storyline/api/v1/webhooks/telegram");
    }

    [Fact]
    public void An_empty_variable_in_the_environment_switches_dotenv_off()
    {
        Write(".env", "POSTS_PER_DAY=5");

        Read(("POSTS_PER_DAY", ""))["POSTS_PER_DAY"].Value.ShouldBe("3");
    }

    [Fact]
    public void Folders_in_dotenv_begin_at_the_launcher_and_those_of_the_environment_where_the_command_was_typed()
    {
        Write(".env", "MEDIA_DIR=pictures");

        Read()["MEDIA_DIR"].Value.ShouldBe(Path.Combine(home.Path, "pictures"));
        Read(("MEDIA_DIR", "pictures"))["MEDIA_DIR"].Value.ShouldBe("/somewhere/pictures");
        Read()["STORYLINE_DATA"].Value.ShouldBe(Path.Combine(home.Path, "data"));
    }

    [Theory]
    [InlineData("POSTS_PER_DAY", "51")]
    [InlineData("POSTS_PER_DAY", "3.5")]
    [InlineData("POSTING_HOURS_START", "24")]
    [InlineData("POSTING_TIME_ZONE", "Mars/Olympus")]
    [InlineData("DRY_RUN_MODE", "perhaps")]
    [InlineData("TELEGRAM_MODE", "pigeon")]
    [InlineData("TELEGRAM_BOT_TOKEN", "not-a-token")]
    [InlineData("TELEGRAM_CHANNEL_ID", "@ourgroup")]
    [InlineData("PUBLIC_URL", "shop.example")]
    [InlineData("DATABASE_URL", "mysql://user@host/name")]
    [InlineData("REDIS_URL", "localhost:6379")]
    [InlineData("LOG_LEVEL", "loud")]
    [InlineData("STORYLINE_DATA", "/etc/hostname")]
    [InlineData("FFPROBE_PATH", "/no/such/program")]
    [InlineData("INSTAGRAM_GRAPH_VERSION", "26")]
    [InlineData("INSTAGRAM_GRAPH_BASE_URL", "graph.example")]
    public void A_wrong_value_is_named_with_its_reason_and_its_fix(string name, string value)
    {
        var problem = Read((name, value)).Problems.ShouldHaveSingleItem();

        problem.Name.ShouldBe(name);
        problem.Reason.ShouldStartWith("must ");
        problem.Fix.ShouldContain("the environment");
    }

    [Fact]
    public void Everything_that_is_wrong_is_told_at_once()
    {
        Write(".env", "POSTS_PER_DAY=many\nthis line says nothing\nDRY_RUN_MODE='false");

        var settings = Read(("TELEGRAM_MODE", "pigeon"), ("JWT_SIGNING_KEY_FILE", "missing"));

        settings.Problems.Select(problem => problem.Name).ShouldBe(
            [".env", "DRY_RUN_MODE", "JWT_SIGNING_KEY_FILE", "POSTS_PER_DAY", "TELEGRAM_MODE"], ignoreOrder: true);
        Should.Throw<ConfigurationException>(settings.Require).Problems.Count.ShouldBe(5);
    }

    [Fact]
    public void A_secret_is_never_shown_not_even_when_it_is_wrong()
    {
        var settings = Read(("DATABASE_URL", "postgres://shop:swordfish@db.example/storyline"), ("TELEGRAM_BOT_TOKEN", "swordfish-token"));

        settings.All.ShouldAllBe(one => one.Shown == null || !one.Shown.Contains("swordfish", StringComparison.Ordinal));
        settings.Problems.ShouldAllBe(problem => !problem.ToString().Contains("swordfish", StringComparison.Ordinal));
    }

    [Fact]
    public void An_app_without_its_secret_is_told()
    {
        Read(("FACEBOOK_APP_ID", "62")).Problems.ShouldHaveSingleItem().ToString().ShouldBe("FACEBOOK_APP_SECRET: is not set, and FACEBOOK_APP_ID is; set both, or unset FACEBOOK_APP_ID.");
        Read(("FACEBOOK_APP_ID", "62"), ("FACEBOOK_APP_SECRET", "s")).Problems.ShouldBeEmpty();
    }

    [Fact]
    public void What_publishing_by_itself_needs_and_does_not_find_is_noticed()
    {
        var on = ("ENABLE_INSTAGRAM_API", "true");

        InstagramRules.Notices(Read(on)).ShouldHaveSingleItem().ShouldContain("CLOUDINARY_CLOUD_NAME, CLOUDINARY_API_KEY, CLOUDINARY_API_SECRET, FACEBOOK_APP_ID or INSTAGRAM_APP_ID");
        InstagramRules.Notices(Read()).ShouldBeEmpty();
        InstagramRules.Notices(Read(
            on, ("INSTAGRAM_APP_ID", "9"), ("INSTAGRAM_APP_SECRET", "s"), ("CLOUDINARY_CLOUD_NAME", "c"), ("CLOUDINARY_API_KEY", "4"), ("CLOUDINARY_API_SECRET", "s"))).ShouldBeEmpty();
    }

    [Fact]
    public void A_misspelt_name_in_dotenv_is_noticed()
    {
        Write(".env", "TELEGRAM_BOT_TOKN=1:x");

        Read().Notices.ShouldHaveSingleItem().ShouldBe(".env line 1 sets TELEGRAM_BOT_TOKN, which Storyline does not know: did you mean TELEGRAM_BOT_TOKEN?");
    }

    [Fact]
    public void What_is_set_and_not_used_yet_is_noticed()
    {
        Read(("REDIS_URL", "redis://user:swordfish@cache.example:6379")).Notices.ShouldHaveSingleItem()
            .ShouldBe("REDIS_URL is set (environment), and this version of Storyline does not use it.");
        Read(("ENABLE_SHOPIFY_SYNC", "false")).Notices.ShouldBeEmpty();
        Read(("ENABLE_SHOPIFY_SYNC", "true")).Notices.ShouldHaveSingleItem().ShouldStartWith("ENABLE_SHOPIFY_SYNC is set");
        Read().Notices.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    public void Whether_Storyline_publishes_itself_is_also_the_first_value_of_new_chats(string flag) =>
        Read(("ENABLE_INSTAGRAM_API", flag)).ToConfiguration()["ChatDefaults:EnableInstagramApi"].ShouldBe(flag);

    [Fact]
    public void Values_reach_the_options_under_their_keys()
    {
        var configuration = Read(("POSTS_PER_DAY", "12"), ("DRY_RUN_MODE", "yes"), ("PUBLIC_URL", "https://shop.example/")).ToConfiguration();

        configuration["ChatDefaults:PostsPerDay"].ShouldBe("12");
        configuration["ChatDefaults:DryRunMode"].ShouldBe("true");
        configuration["PublicUrl"].ShouldBe("https://shop.example");
        configuration["Telegram:BotToken"].ShouldBeNull();
    }

    private Settings Read(params (string Name, string Value)[] variables) => new(
        new ProcessEnvironment(variables.ToDictionary(one => one.Name, one => one.Value), home.Path, "/somewhere"));

    private string Write(string name, string text)
    {
        var path = home.File(name);
        File.WriteAllText(path, text);
        return path;
    }
}
