using Storyline.Services.Core.Accounts;
using Storyline.Services.Domain.Accounts;

namespace Storyline.Services.Core.Tests.Accounts;

public sealed class TokenRotationTests
{
    [Fact]
    public async Task Tokens_stay_readable_in_every_process_while_their_key_is_changed()
    {
        await using var world = await AccountWorld.StartAsync();
        var accounts = await world.GivenConnectedAsync("shop", "outlet");
        var running = world.StartProcess();
        (await world.SecretAsync(accounts[0], running)).ShouldStartWith("canary-page");
        var before = await world.TokensAsync();

        using var over = new CancellationTokenSource();
        var reads = Task.Run(
            async () =>
            {
                var seen = new HashSet<string>();
                while (!over.IsCancellationRequested)
                {
                    seen.Add(await world.SecretAsync(accounts[0], running));
                }

                return seen;
            },
            AccountWorld.Token);
        world.WriteKeys([EncryptionKey.Make(), .. await File.ReadAllLinesAsync(world.KeyFile, AccountWorld.Token)]);
        var outcome = await world.AskAsync<TokenRotation, RotationOutcome>(rotation => rotation.RunAsync(world.Services.Admin, AccountWorld.Token));
        await over.CancelAsync();

        outcome.ShouldBe(new RotationOutcome(4, 0));
        (await reads).ShouldHaveSingleItem().ShouldStartWith("canary-page");
        var after = await world.TokensAsync();
        after.Select(token => token.KeyId).Distinct().ShouldHaveSingleItem().ShouldNotBe(before[0].KeyId);
        (await world.SecretAsync(accounts[1], running)).ShouldStartWith("canary-page");
        (await world.AskAsync<TokenRotation, RotationOutcome>(rotation => rotation.RunAsync(world.Services.Admin, AccountWorld.Token))).ShouldBe(new RotationOutcome(0, 0));
    }

    [Fact]
    public async Task A_rotation_that_was_cut_off_is_known_and_goes_on()
    {
        await using var world = await AccountWorld.StartAsync();
        await world.GivenConnectedAsync("shop");
        var old = await File.ReadAllTextAsync(world.KeyFile, AccountWorld.Token);

        (await world.AskAsync<TokenRotation, bool>(rotation => rotation.IsUnfinishedAsync(AccountWorld.Token))).ShouldBeFalse();
        world.WriteKeys(EncryptionKey.Make(), old.Trim());
        (await world.AskAsync<TokenRotation, bool>(rotation => rotation.IsUnfinishedAsync(AccountWorld.Token))).ShouldBeTrue();
        await world.AskAsync<TokenRotation, RotationOutcome>(rotation => rotation.RunAsync(world.Services.Admin, AccountWorld.Token));

        (await world.AskAsync<TokenRotation, bool>(rotation => rotation.IsUnfinishedAsync(AccountWorld.Token))).ShouldBeFalse();
    }

    [Fact]
    public async Task A_lost_key_is_said_of_the_account_and_stops_nothing_else()
    {
        await using var world = await AccountWorld.StartAsync();
        var account = (await world.GivenConnectedAsync("shop"))[0];
        world.WriteKeys(EncryptionKey.Make());

        (await world.SecretAsync(account)).ShouldContain("cannot be opened with the keys in ENCRYPTION_KEYS");
        (await world.LookAsync("@shop")).State.ShouldBe(AccountState.Sealed);
        (await world.AskAsync<TokenRotation, RotationOutcome>(rotation => rotation.RunAsync(world.Services.Admin, AccountWorld.Token))).ShouldBe(new RotationOutcome(0, 2));
        await world.DoAsync<TokenUpkeep>(upkeep => upkeep.RunAsync(AccountWorld.Token));
        (await world.AlertsAsync()).ShouldBe(["token_sealed"]);

        (await world.GivenConnectedAsync("shop"))[0].Id.ShouldBe(account.Id);
        (await world.SecretAsync(account)).ShouldBe("canary-page-shop-1");
        (await world.AlertsAsync()).ShouldBeEmpty();
    }
}
