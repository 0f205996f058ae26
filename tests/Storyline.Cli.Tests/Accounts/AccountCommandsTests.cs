using Storyline.Services.Core.Accounts;
using Storyline.Testing;
using Storyline.Testing.Chats;

namespace Storyline.Cli.Tests.Accounts;

public sealed class AccountCommandsTests
{
    [Fact]
    public async Task Accounts_are_listed_chosen_switched_off_and_on()
    {
        await using var telegram = await ChatSimulator.StartAsync();
        var (services, world) = await StartAsync(telegram);
        await using var both = services;
        await using var commands = world;

        (await world.RunAsync("account", "list", "--json")).ShouldSucceed().Json.GetProperty("items")[0].GetProperty("state").GetString().ShouldBe("no_token");
        (await world.RunAsync("account", "activate", "@shop")).ShouldSucceed().Output.ShouldContain("posts to @shop now.");
        (await world.RunAsync("account", "activate", "shop")).ShouldSucceed().Output.ShouldContain("posts to @shop already.");
        (await world.RunAsync("account", "deactivate", "@shop")).ShouldSucceed().Output.ShouldContain("@shop is deactivated now.");
        (await world.RunAsync("account", "list")).ShouldSucceed().Output.ShouldContain("deactivated");
        (await world.RunAsync("account", "reactivate", "@shop")).ShouldSucceed().Output.ShouldContain("@shop is active now.");
        (await world.RunAsync("account", "reactivate", "@shop", "--json")).ShouldSucceed().Json.GetProperty("changed").GetBoolean().ShouldBeFalse();
        (await world.RunAsync("account", "activate", "@shop", "--json")).ShouldSucceed().Json.GetProperty("account").GetString().ShouldBe("shop");
        (await world.RunAsync("account", "activate", "@nobody")).ShouldFail(1, "There is no account @nobody; connected are @shop.");
    }

    [Fact]
    public async Task Keys_are_rotated_in_the_file_or_the_person_is_told_how()
    {
        await using var telegram = await ChatSimulator.StartAsync();
        var (services, world) = await StartAsync(telegram);
        await using var both = services;
        await using var commands = world;

        (await world.RunAsync("token", "rotate-keys")).ShouldSucceed();
        (await File.ReadAllLinesAsync(Path.Combine(world.Home.Path, "data", "keys", "encryption.keys"), TestContext.Current.CancellationToken)).Length.ShouldBe(2);
        world.Variables["ENCRYPTION_KEYS"] = EncryptionKey.Make();
        (await world.RunAsync("token", "rotate-keys")).ShouldSucceed().Words.ShouldContain("before the others in ENCRYPTION_KEYS");
    }

    [Fact]
    public async Task While_Instagram_is_switched_off_nothing_is_asked_and_the_answer_says_what_to_set()
    {
        await using var telegram = await ChatSimulator.StartAsync();
        var (services, world) = await StartAsync(telegram);
        await using var both = services;
        await using var commands = world;

        (await world.RunAsync("account", "check", "@shop")).ShouldFail(1, "ENABLE_INSTAGRAM_API=true");
        (await world.RunAsync("token", "refresh")).ShouldFail(1, "ENABLE_INSTAGRAM_API=true");
    }

    [Fact]
    public async Task A_token_is_never_taken_from_an_argument()
    {
        await using var world = CommandWorld.WithoutDatabase();

        (await world.RunAsync("account", "add", "--login", "facebook", "--token", "EAAcanary")).ExitCode.ShouldBe(2);
        (await world.RunAsync("account", "add")).ShouldFail(2, "--login");
    }

    [Fact]
    public async Task Without_accounts_the_list_says_how_to_connect_one()
    {
        await using var world = await CommandWorld.WithDatabaseAsync();

        (await world.RunAsync("account", "list")).ShouldSucceed().Words.ShouldContain("storyline account add");
    }

    private static async Task<(ServiceWorld Services, CommandWorld Commands)> StartAsync(ChatSimulator telegram)
    {
        var services = await ServiceWorld.CreateAsync(telegram, TimeProvider.System);
        await services.ExecuteAsync(
            $"""
            INSERT INTO instagram_accounts (id, team_id, display_name, instagram_id, username, login_kind, graph_host, is_active, created_at)
            VALUES (gen_random_uuid(), '{services.Team.Id}', 'The shop', '1784', 'shop', 'facebook', 'graph.facebook.com', true, now())
            """);
        return (services, CommandWorld.Beside(services, telegram));
    }
}
