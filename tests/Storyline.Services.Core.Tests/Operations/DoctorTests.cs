using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Storyline.Models.Accounts;
using Storyline.Services.Core.Accounts;
using Storyline.Services.Core.Operations.Examinations;
using Storyline.Services.Core.Publishing;
using Storyline.Services.Integrations.Cloudinary;
using Storyline.Simulator;
using Storyline.Testing;
using Storyline.Testing.Chats;
using Storyline.Testing.Instagram;
using Storyline.Testing.Worlds;

namespace Storyline.Services.Core.Tests.Operations;

public sealed class DoctorTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task Everything_that_works_is_said_to_work()
    {
        await using var place = await Place.CreateAsync();
        await place.ConnectAsync(DemoWorld.ShopAccount);

        var findings = await place.ExamineAsync();

        findings.ShouldAllBe(finding => finding.State == FindingState.Fine);
        findings.Select(finding => $"{finding.System} {finding.Name}").ShouldBe(
            ["Telegram token", "Telegram clock", "Telegram chats", "Instagram token", "Instagram permissions", "Instagram expiry", "Instagram clock", "Instagram quota", "Cloudinary keys", "Cloudinary plan", "Cloudinary clock", "Cloudinary media"]);
        (await place.Instagram.UploadsAsync()).ShouldBeEmpty("what the doctor uploads, it removes");
    }

    [Theory]
    [InlineData("expired", "expired")]
    [InlineData("checkpoint", "confirm")]
    public async Task A_dead_token_is_broken_and_the_fix_is_to_connect_again(string state, string words)
    {
        await using var place = await Place.CreateAsync();
        await place.Instagram.SpoilTokenAsync(await place.ConnectAsync(DemoWorld.ShopAccount), state);

        var finding = (await place.ExamineAsync()).Single(finding => finding.State != FindingState.Fine);

        (finding.Subject, finding.Name, finding.State).ShouldBe(($"@{DemoWorld.ShopAccount}", "token", FindingState.Broken));
        finding.Words.ShouldContain(words);
        finding.Fix.ShouldNotBeNull().ShouldContain("storyline account add");
    }

    [Fact]
    public async Task Missing_permissions_a_near_end_and_a_used_up_quota_are_named()
    {
        await using var place = await Place.CreateAsync();
        var token = await place.ConnectAsync(DemoWorld.ShopAccount);
        await place.Instagram.SetScopesAsync(token, ["instagram_basic", "instagram_content_publish"]);
        await place.Instagram.SetAgeAsync(token, ageHours: 24 * 55, expiresInSeconds: 5 * 86_400);
        await place.Instagram.SetQuotaAsync(DemoWorld.ShopAccount, total: 50, used: 50);

        var findings = (await place.ExamineAsync()).ToDictionary(finding => (finding.System, finding.Name));

        var scopes = findings[("Instagram", "permissions")];
        scopes.State.ShouldBe(FindingState.Broken);
        scopes.Words.ShouldContain("missing: instagram_manage_insights, pages_show_list, pages_read_engagement");
        findings[("Instagram", "expiry")].State.ShouldBe(FindingState.Warning);
        findings[("Instagram", "quota")].ShouldSatisfyAllConditions(quota => quota.State.ShouldBe(FindingState.Warning), quota => quota.Words.ShouldStartWith("0 of 50"));
    }

    [Theory]
    [InlineData(5, 85, "on {0} the token ends", "token refresh")]
    [InlineData(50, 85, "on {0} the data access ends, 90 days after the person last logged in", "connect the account again")]
    public async Task Of_token_and_data_access_the_one_that_ends_first_is_told(int days, int age, string words, string fix)
    {
        await using var place = await Place.CreateAsync();
        var token = await place.ConnectAsync(DemoWorld.ShopAccount);
        await place.Instagram.SetAgeAsync(token, ageHours: 24 * (age - 0.5), expiresInSeconds: (days - 0.5) * 86_400);

        var expiry = (await place.ExamineAsync()).Single(finding => finding.Name == "expiry");

        expiry.State.ShouldBe(FindingState.Warning);
        var left = days == 5 ? 4.5 : 5.5;
        var on = TimeProvider.System.GetUtcNow().AddDays(left).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        expiry.Words.ShouldContain(string.Format(System.Globalization.CultureInfo.InvariantCulture, words, on));
        expiry.Fix.ShouldNotBeNull().ShouldContain(fix);
    }

    [Fact]
    public async Task A_chat_without_the_bot_is_named_and_those_with_it_too()
    {
        await using var place = await Place.CreateAsync();
        await place.Chat.KickAsync(DemoWorld.GroupChatId);

        var findings = (await place.ExamineAsync()).Where(finding => finding.System == "Telegram").ToDictionary(finding => finding.Name);

        findings["chats"].Words.ShouldBe("the bot is in Admin");
        findings["chat"].ShouldSatisfyAllConditions(
            missing => (missing.Subject, missing.State).ShouldBe(("Stories", FindingState.Broken)), missing => missing.Fix.ShouldNotBeNull().ShouldStartWith("add @"));
    }

    [Fact]
    public async Task Instagram_that_is_off_is_said_and_its_accounts_are_looked_at_all_the_same()
    {
        await using var place = await Place.CreateAsync(("Features:InstagramApi", "false"));
        await place.ConnectAsync(DemoWorld.ShopAccount);

        var findings = (await place.ExamineAsync()).ToDictionary(finding => (finding.System, finding.Name));

        findings[("Instagram", "publishing")].ShouldSatisfyAllConditions(
            off => off.State.ShouldBe(FindingState.NotSetUp), off => off.Fix.ShouldNotBeNull().ShouldContain("ENABLE_INSTAGRAM_API=true"));
        findings[("Instagram", "token")].State.ShouldBe(FindingState.Fine);
    }

    [Theory]
    [InlineData(89.9, FindingState.Fine, "89.9 % of the credits of the plan Free are used")]
    [InlineData(90, FindingState.Warning, "90 % of the credits of the plan Free are used")]
    [InlineData(101.5, FindingState.Warning, "101.5 % of the credits of the plan Free are used")]
    public void A_plan_that_is_nearly_used_up_is_a_warning(double percent, FindingState state, string words) =>
        MediaHostExamination.Plan(new HostUsage("Free", "credits", percent)).ShouldSatisfyAllConditions(plan => plan.State.ShouldBe(state), plan => plan.Words.ShouldBe(words));

    [Fact]
    public async Task Wrong_keys_and_what_is_not_set_up_are_told_apart()
    {
        await using var place = await Place.CreateAsync(("Cloudinary:ApiSecret", "wrong-wrong-wrong"), ("Telegram:BotToken", null));

        var findings = (await place.ExamineAsync()).ToDictionary(finding => (finding.System, finding.Name));

        findings[("Telegram", "token")].State.ShouldBe(FindingState.NotSetUp);
        findings[("Instagram", "accounts")].State.ShouldBe(FindingState.NotSetUp);
        findings[("Cloudinary", "keys")].State.ShouldBe(FindingState.Broken);
        findings[("Cloudinary", "keys")].Fix.ShouldNotBeNull().ShouldContain("CLOUDINARY_API_SECRET");
    }

    [Fact]
    public async Task Media_that_nobody_can_fetch_are_found()
    {
        await using var place = await Place.CreateAsync();
        await place.Instagram.BreakAsync(new SystemFault("cloudinary", "delivery", "status") { Status = 401, Times = 9 });

        var finding = (await place.ExamineAsync()).Single(finding => finding is { System: "Cloudinary", Name: "media" });

        finding.State.ShouldBe(FindingState.Broken);
        finding.Words.ShouldContain("login");
        (await place.Instagram.UploadsAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(10, FindingState.Fine)]
    [InlineData(-60, FindingState.Warning)]
    [InlineData(3600, FindingState.Broken)]
    public void A_clock_that_is_off_is_named(int seconds, FindingState state)
    {
        var theirs = new DateTimeOffset(2026, 11, 25, 12, 0, 0, TimeSpan.Zero);

        ClockReading.Of("Instagram", null, theirs, theirs.AddSeconds(seconds)).ShouldNotBeNull().State.ShouldBe(state);
    }

    [Theory]
    [InlineData(-3600, FindingState.Broken, "behind")]
    [InlineData(60, FindingState.Warning, "ahead")]
    public async Task A_clock_that_Telegram_does_not_agree_with_is_named(int seconds, FindingState state, string words)
    {
        await using var place = await Place.CreateAsync(new MovableClock(TimeProvider.System.GetUtcNow().AddSeconds(seconds)));

        var clock = (await place.ExamineAsync()).Single(finding => finding is { System: "Telegram", Name: "clock" });

        clock.State.ShouldBe(state);
        clock.Words.ShouldStartWith("this machine's clock is ");
        clock.Words.ShouldEndWith($" s {words}");
        clock.Fix.ShouldNotBeNull().ShouldContain("NTP");
    }

    /// <summary>The services on the real clock, or on one that is set wrong, beside a simulated world.</summary>
    private sealed class Place : IAsyncDisposable
    {
        private readonly ChatSimulator chat;
        private readonly ServiceWorld world;
        private readonly ServiceProvider provider;

        private Place(ChatSimulator chat, ServiceWorld world, ServiceProvider provider)
        {
            this.chat = chat;
            this.world = world;
            this.provider = provider;
            Instagram = new InstagramSimulator(chat.BaseAddress);
        }

        public InstagramSimulator Instagram { get; }

        public ChatSimulator Chat => chat;

        public static Task<Place> CreateAsync(params (string Key, string? Value)[] settings) => CreateAsync(TimeProvider.System, settings);

        public static async Task<Place> CreateAsync(TimeProvider clock, params (string Key, string? Value)[] settings)
        {
            var chat = await ChatSimulator.StartAsync();
            var world = await ServiceWorld.CreateAsync(chat, clock);
            var values = new Dictionary<string, string?>
            {
                ["Features:InstagramApi"] = "true",
                ["Telegram:BotToken"] = chat.BotToken,
                ["Telegram:ApiBaseUrl"] = chat.BaseAddress.ToString(),
                ["Telegram:ChannelId"] = $"{DemoWorld.GroupChatId}",
                ["Telegram:AdminChatId"] = $"{DemoWorld.AdminChatId}",
                ["Instagram:BaseUrl"] = $"{chat.BaseAddress}instagram",
                ["Instagram:FacebookAppId"] = DemoWorld.FacebookAppId,
                ["Instagram:FacebookAppSecret"] = DemoWorld.FacebookAppSecret,
                ["Cloudinary:BaseUrl"] = $"{chat.BaseAddress}cloudinary",
                ["Cloudinary:CloudName"] = DemoWorld.CloudName,
                ["Cloudinary:ApiKey"] = DemoWorld.CloudApiKey,
                ["Cloudinary:ApiSecret"] = DemoWorld.CloudApiSecret,
            };
            foreach (var (key, value) in settings)
            {
                values[key] = value;
            }

            var services = world.Register(new ServiceCollection())
                .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(values).Build())
                .AddSingleton(Options.Create(new PublishingOptions { InstagramApi = values["Features:InstagramApi"] == "true" }))
                .AddSingleton(Options.Create(new EncryptionOptions { Keys = Convert.ToBase64String(new byte[32]) }));
            return new Place(chat, world, services.BuildServiceProvider());
        }

        /// <summary>Stores an account of the simulated world with a token; returns the token.</summary>
        public async Task<string> ConnectAsync(string username)
        {
            var account = await Instagram.AccountAsync(username);
            var token = await Instagram.IssueTokenAsync(username);
            var (id, tokenId, cipher) = (Guid.CreateVersion7(TimeProvider.System.GetUtcNow()), ApiTokenId.New(TimeProvider.System.GetUtcNow()), provider.GetRequiredService<TokenCipher>());
            var sealedToken = Convert.ToHexStringLower(cipher.Encrypt(world.Team.Id, tokenId, token));
            await world.ExecuteAsync(
                $"""
                INSERT INTO instagram_accounts (id, team_id, display_name, instagram_id, username, login_kind, graph_host, is_active, created_at)
                VALUES ('{id}', '{world.Team.Id}', '{username}', '{account.Id}', '{username}', '{account.Login}', 'graph.{account.Login}.com', true, now());
                INSERT INTO api_tokens (id, team_id, service, kind, instagram_account_id, ciphertext, key_id, scopes, issued_at)
                VALUES ('{tokenId}', '{world.Team.Id}', 'instagram', 'access', '{id}', '\x{sealedToken}', '{cipher.KeyId}', '[]', now())
                """);
            return token;
        }

        public async Task<IReadOnlyList<Finding>> ExamineAsync()
        {
            await using var scope = provider.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<Doctor>().ExamineAsync(world.Team.Id, None);
        }

        public async ValueTask DisposeAsync()
        {
            await provider.DisposeAsync();
            await Instagram.DisposeAsync();
            await world.DisposeAsync();
            await chat.DisposeAsync();
        }
    }
}
