using Storyline.Models.Teams;
using Storyline.Services.Core.Publishing.Decisions;
using Storyline.Testing.Chats;
using Storyline.Testing.Worlds;

namespace Storyline.Bot.Tests.Publishing;

public sealed class AccountTests
{
    [Fact]
    public async Task Without_accounts_the_card_has_no_button_for_them_and_the_list_pretends_nothing()
    {
        await using var world = await BotWorld.StartAsync();
        var card = await world.GivenWaitingCardAsync("memes/cat.jpg");

        (await world.SeeAsync(card)).Labels.ShouldNotContain(label => label.Contains("📸", StringComparison.Ordinal));
        var list = (await world.As("ben").AsksAsync("/accounts")).Words;
        list.ShouldStartWith("📸 No Instagram account is connected");
        list.ShouldContain("http://localhost:8080/accounts");
        list.ShouldContain("storyline account add");
    }

    [Fact]
    public async Task Choosing_an_account_changes_this_post_only_and_the_record_says_which()
    {
        await using var world = await StartAsync();
        var card = await world.GivenWaitingCardAsync("memes/cat.jpg");
        (await world.SeeAsync(card)).Labels.ShouldContain("📸 @brand");

        await world.As("ben").TapAsync(card, "📸 @brand");
        var list = await SeeAsync(world, card, "↩️ Back");
        await world.As("ben").TapAsync(card, "@outlet");
        var after = await SeeAsync(world, card, "📸 @outlet");
        await world.As("ben").TapAsync(card, "Posted");

        list.Labels.ShouldBe(["✔ @brand", "@outlet", "↩️ Back"]);
        after.Caption!.ShouldContain("📸 @outlet · 🕑");
        after.Buttons.SelectMany(row => row).Select(button => button.Url).OfType<string>().ShouldBe(["https://www.instagram.com/outlet/"]);
        (await world.SeeCollapsedAsync(card)).Caption.ShouldBe("✅ Posted by @ben · cat.jpg · Mon 23 Nov 10:00 · 📸 @outlet");
        (await world.HistoryAsync()).ShouldHaveSingleItem().Account.ShouldBe("outlet");
        (await world.QueryAsync<string>("SELECT username FROM instagram_accounts a JOIN chat_settings c ON c.active_instagram_account_id = a.id")).ShouldBe("brand");
        (await world.QueryAsync<long>("SELECT count(*) FROM audit_log WHERE action = 'post.account_chosen'")).ShouldBe(1);
    }

    [Fact]
    public async Task Back_from_the_list_brings_the_card_back()
    {
        await using var world = await StartAsync();
        var card = await world.GivenWaitingCardAsync("memes/cat.jpg");
        var before = await world.SeeAsync(card);

        await world.As("ben").TapAsync(card, "📸 @brand");
        await SeeAsync(world, card, "↩️ Back");
        await world.As("ben").TapAsync(card, "Back");

        (await SeeAsync(world, card, "✅ Posted")).Labels.ShouldBe(before.Labels);
    }

    [Fact]
    public async Task An_account_that_was_deactivated_meanwhile_is_not_chosen_and_the_list_stays()
    {
        await using var world = await StartAsync();
        var card = await world.GivenWaitingCardAsync("memes/cat.jpg");
        await world.As("ben").TapAsync(card, "📸 @brand");
        await SeeAsync(world, card, "↩️ Back");
        await world.ExecuteAsync("UPDATE instagram_accounts SET is_active = false WHERE username = 'outlet'");

        (await world.As("ben").TapAsync(card, "@outlet")).Toast.ShouldBe("This account is not active any more: choose another one.");

        (await world.SeeAsync(card)).Labels.ShouldContain("↩️ Back");
    }

    [Fact]
    public async Task A_post_that_was_decided_meanwhile_keeps_its_account()
    {
        await using var world = await StartAsync();
        var card = await world.GivenWaitingCardAsync("memes/cat.jpg");
        await world.As("ben").TapAsync(card, "📸 @brand");
        await SeeAsync(world, card, "↩️ Back");
        await world.WithAsync<PostActions, PostDecision>(posts => posts.SkipAsync(card.Planned.Queue.Id, Actor.CommandLine(world.Team.Id), CancellationToken.None));

        (await world.As("ben").TapAsync(card, "@outlet")).Toast.ShouldNotBeNull().ShouldStartWith("Already handled: ⏭️ Skipped by");

        (await world.SeeCollapsedAsync(card)).Caption!.ShouldEndWith("📸 @brand");
    }

    [Fact]
    public async Task The_list_of_accounts_tells_their_state()
    {
        await using var world = await StartAsync();
        await world.ExecuteAsync("UPDATE instagram_accounts SET is_active = false WHERE username = 'outlet'");

        (await world.As("ben").AsksAsync("/accounts")).Words.ShouldBe("📸 Instagram accounts\n✔ @brand · active here · no token\n• @outlet · deactivated · no token");
    }

    [Fact]
    public async Task The_list_tells_days_left_and_tokens_that_are_refused_or_cannot_be_opened()
    {
        await using var world = await StartAsync();
        foreach (var (name, broken) in new[] { ("brand", "now()"), ("outlet", "NULL") })
        {
            await world.ExecuteAsync(
                $"""
                INSERT INTO api_tokens (id, team_id, service, kind, instagram_account_id, ciphertext, key_id, scopes, issued_at, broken_at)
                SELECT gen_random_uuid(), team_id, 'instagram', 'access', id, 'canary', 'lost', '[]', now(), {broken} FROM instagram_accounts WHERE username = '{name}'
                """);
        }

        (await world.As("ben").AsksAsync("/accounts")).Words.ShouldBe(
            "📸 Instagram accounts\n✔ @brand · active here · ⚠️ token refused: connect it again\n• @outlet · ⚠️ token cannot be opened: connect it again");
    }

    private static async Task<BotWorld> StartAsync()
    {
        var world = await BotWorld.StartAsync();
        foreach (var name in new[] { "brand", "outlet" })
        {
            await world.ExecuteAsync(
                $"""
                INSERT INTO instagram_accounts (id, team_id, display_name, instagram_id, username, login_kind, graph_host, is_active, created_at)
                VALUES (gen_random_uuid(), '{world.Team.Id}', '{name}', '{name}', '{name}', 'instagram', 'graph.instagram.com', true, now())
                """);
        }

        await world.ExecuteAsync("UPDATE chat_settings SET active_instagram_account_id = (SELECT id FROM instagram_accounts WHERE username = 'brand')");
        return world;
    }

    private static Task<SeenMessage> SeeAsync(BotWorld world, WorldCard card, string button) => world.Telegram.WaitForAsync(
        card.ChatId, messages => messages.SingleOrDefault(message => message.MessageId == card.MessageId && message.Labels.Contains(button)));
}
