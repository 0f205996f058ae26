using Microsoft.Extensions.DependencyInjection;
using Storyline.Models.Accounts;
using Storyline.Services.Core.Accounts;
using Storyline.Services.Core.Publishing;
using Storyline.Services.Core.Publishing.Cards;
using Storyline.Services.Integrations;
using Storyline.Services.Integrations.Cloudinary;
using Storyline.Services.Integrations.Instagram;
using Storyline.Testing.Chats;
using Storyline.Testing.Instagram;
using Storyline.Testing.Worlds;

namespace Storyline.Bot.Tests.Publishing;

public sealed class AutoPostTapTests
{
    private readonly InstagramBook instagram = new(TimeProvider.System);

    [Fact]
    public async Task Auto_post_on_a_waiting_card_has_it_published_now()
    {
        await using var world = await StartAsync();
        var card = await world.GivenWaitingCardAsync("memes/cat.jpg");
        (await world.SeeAsync(card)).Labels[0].ShouldBe("🤖 Auto-post");

        (await world.As("ben").TapAsync(card, "Auto-post")).Toast.ShouldBe("🤖 It goes out by itself now.");
        (await SeeAsync(world, card, "⛔ Stop")).Caption!.ShouldContain("Goes out now");
        await WorkAsync(world);

        instagram.Ledger.ShouldHaveSingleItem();
        (await world.SeeCollapsedAsync(card)).Caption!.ShouldStartWith("✅ Posted to @brand by Storyline · cat.jpg");
        var entry = (await world.HistoryAsync()).ShouldHaveSingleItem();
        entry.By.ShouldBe("@ben");
        entry.Account.ShouldBe("brand");
    }

    [Fact]
    public async Task Stop_brings_the_waiting_card_back()
    {
        await using var world = await StartAsync();
        var card = await world.GivenWaitingCardAsync("memes/cat.jpg");
        await world.As("ben").TapAsync(card, "Auto-post");
        await SeeAsync(world, card, "⛔ Stop");

        (await world.As("ben").TapAsync(card, "Stop")).Toast.ShouldBe("⛔ Stopped: it waits for you.");

        await SeeAsync(world, card, "🤖 Auto-post");
        await WorkAsync(world);
        instagram.PublishCalls.ShouldBeEmpty();
    }

    [Fact]
    public async Task It_is_live_on_the_card_of_an_unconfirmed_post_records_it()
    {
        await using var world = await StartAsync();
        var card = await world.GivenWaitingCardAsync("memes/cat.jpg");
        await world.As("ben").TapAsync(card, "Auto-post");
        instagram.FailPublish(FailureKind.Unknown, afterTheEffect: true);
        instagram.During = call =>
        {
            if (call == "publish")
            {
                instagram.FailReading(FailureKind.Unavailable, 1000);
            }

            return Task.CompletedTask;
        };
        await WorkAsync(world);
        world.Clock.Advance(TimeSpan.FromSeconds(45));
        await WorkAsync(world);
        (await SeeAsync(world, card, "✅ It is live")).Caption!.ShouldContain("❔ Is it on Instagram?");

        (await world.As("ben").TapAsync(card, "It is live")).Toast.ShouldBe("✅ Recorded as posted.");

        (await world.SeeCollapsedAsync(card)).Caption!.ShouldEndWith("✔");
        (await world.HistoryAsync()).ShouldHaveSingleItem().Entry.ConfirmedHow.ShouldBe("person");
    }

    [Fact]
    public async Task Where_Instagram_is_off_there_is_no_such_button()
    {
        await using var world = await StartAsync();
        await world.ExecuteAsync("UPDATE chat_settings SET enable_instagram_api = false");

        var card = await world.GivenWaitingCardAsync("memes/cat.jpg");

        (await world.SeeAsync(card)).Labels.ShouldNotContain("🤖 Auto-post");
    }

    private async Task<BotWorld> StartAsync()
    {
        var world = await BotWorld.StartAsync(new BotWorldOptions
        {
            Settings = BotWorldOptions.InstagramOn,
            Configure = services => services.AddSingleton<IInstagramPublisher>(instagram).AddSingleton<IMediaHost>(new HostShelf()),
        });
        var token = new ApiTokenId(Guid.Parse("0192f0c4-5b7e-7c1a-9d3e-2f6a8b4c1d0e"));
        var (keyId, secret) = await world.WithAsync<TokenCipher, (string, string)>(
            cipher => Task.FromResult((cipher.KeyId, Convert.ToHexString(cipher.Encrypt(world.Team.Id, token, "EAAtesttoken")))));
        await world.ExecuteAsync(
            $"""
            INSERT INTO instagram_accounts (id, team_id, display_name, instagram_id, username, login_kind, graph_host, is_active, created_at)
            VALUES (gen_random_uuid(), '{world.Team.Id}', 'brand', '17841', 'brand', 'facebook', 'graph.facebook.com', true, now());
            INSERT INTO api_tokens (id, team_id, service, kind, instagram_account_id, ciphertext, key_id, scopes, issued_at, expires_at)
            SELECT '{token}', team_id, 'instagram', 'access', id, decode('{secret}', 'hex'), '{keyId}', '[]', now(), now() + interval '10 years' FROM instagram_accounts;
            UPDATE chat_settings SET enable_instagram_api = true, active_instagram_account_id = (SELECT id FROM instagram_accounts);
            """);
        return world;
    }

    /// <summary>The worker's rounds, until nothing is left to do now.</summary>
    private static async Task WorkAsync(BotWorld world)
    {
        await world.WithAsync<PublishDesk, int>(desk => desk.WorkAsync(CancellationToken.None));
        await world.WithAsync<PublicationProgress, int>(progress => progress.ShowAsync(CancellationToken.None));
        await world.WithAsync<CardUpkeep, int>(upkeep => upkeep.CollapseAsync(CancellationToken.None));
    }

    private static Task<SeenMessage> SeeAsync(BotWorld world, WorldCard card, string button) => world.Telegram.WaitForAsync(
        card.ChatId, messages => messages.SingleOrDefault(message => message.MessageId == card.MessageId && message.Labels.Contains(button)));
}
