using Storyline.Data.Publishing;
using Storyline.Models.Publishing;
using Storyline.Models.Teams;
using Storyline.Services.Core.Publishing;
using Storyline.Services.Core.Publishing.Cards;
using Storyline.Services.Integrations;
using Storyline.Testing;

namespace Storyline.Services.Core.Tests.Publishing;

/// <summary>The card of a post that goes out by itself, when nobody says whether it came.</summary>
public sealed class PublicationCardTests
{
    [Fact]
    public async Task A_card_that_comes_late_and_cannot_be_kept_comes_once()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await world.Plan.AddAsync(await world.Library.AddAsync("memes/cat.png"), ServiceWorld.Start);
        var account = await world.Accounts.ConnectAsync("brand");
        var publication = new PublicationBeginning(account, ServiceWorld.Start).Of((await world.Plan.FindAsync(id))!, world.Chat, ServiceWorld.Start);
        (publication.Step, publication.Outcome) = (PublicationStep.Published, "✅ Posted to @brand by Storyline");
        await world.DoAsync<IPublicationRepository>(publications => publications.AddAsync(publication, CancellationToken.None));
        await world.ExecuteAsync("ALTER TABLE chat_cards ADD CONSTRAINT full_disk CHECK (false) NOT VALID");

        for (var round = 0; round < 4; round++)
        {
            world.Clock.Advance(TimeSpan.FromMinutes(2));
            await Record.ExceptionAsync(() => world.DoAsync<LateCards>(late => late.SendAsync(CancellationToken.None)));
        }

        world.Messenger.Cards.ShouldHaveSingleItem().Text.ShouldBe("✅ Posted to @brand by Storyline");
    }

    [Fact]
    public async Task A_chat_that_wants_to_be_left_alone_does_not_hold_up_the_late_card_of_another()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var account = await world.Accounts.ConnectAsync("brand");
        foreach (var chat in new[] { world.Chat, await world.Teams.AddChatAsync(world.Team, -7007, ChatPurpose.Work) })
        {
            var id = await world.Plan.AddAsync(await world.Library.AddAsync($"memes/{-chat.TelegramChatId}.png"), ServiceWorld.Start, chat);
            var publication = new PublicationBeginning(account, ServiceWorld.Start).Of((await world.Plan.FindAsync(id))!, chat, ServiceWorld.Start);
            (publication.Step, publication.Outcome) = (PublicationStep.Published, "✅ Posted to @brand by Storyline");
            await world.DoAsync<IPublicationRepository>(publications => publications.AddAsync(publication, CancellationToken.None));
        }

        world.Clock.Advance(TimeSpan.FromMinutes(2));
        world.Messenger.FailNext(FailureKind.RateLimited);

        (await world.AskAsync<LateCards, int>(late => late.SendAsync(CancellationToken.None))).ShouldBe(1);
        (await world.AskAsync<LateCards, int>(late => late.SendAsync(CancellationToken.None))).ShouldBe(1);
        world.Messenger.Cards.Select(card => card.ChatId).ShouldBe([world.Chat.TelegramChatId, -7007L], ignoreOrder: true);
    }

    [Fact]
    public async Task It_is_sent_three_times_at_most_and_a_person_is_told()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await world.Plan.AddAsync(await world.Library.AddAsync("memes/cat.png"), ServiceWorld.Start);
        await world.ExecuteAsync("UPDATE posting_queue SET status = 'awaiting_team'");
        world.Messenger.FailNext(FailureKind.RateLimited);
        world.Messenger.FailNext(FailureKind.Unknown, times: 20);

        for (var round = 0; round < 10; round++)
        {
            await world.DoAsync<UnshownCards>(cards => cards.SendAsync(CancellationToken.None));
            world.Clock.Advance(TimeSpan.FromMinutes(2));
        }

        world.Messenger.Failed.ShouldBe(4);
        (await world.Plan.FindAsync(id)).ShouldNotBeNull();
        var told = await world.ReadAsync<string>("SELECT message FROM alerts WHERE kind = 'card_given_up' AND resolved_at IS NULL");
        told.ShouldStartWith("The card of cat.png may have been sent to Stories 3 times, nobody knows whether it came");
        told.ShouldContain("waits until somebody decides about it");
        told.ShouldContain("opened in /queue, its card comes again");
        told.ShouldContain($"storyline queue posted, skip or reject {id}");
        told.ShouldContain($"storyline publication start {id}.");
        told.ShouldContain($"storyline queue show {id}");
        (await world.AskAsync<UnshownCards, DateTimeOffset?>(cards => cards.NextAtAsync(CancellationToken.None))).ShouldBeNull();
    }

    [Theory]
    [InlineData(FailureKind.Forbidden, 1)]
    [InlineData(FailureKind.NotFound, 1)]
    [InlineData(FailureKind.Unavailable, 3)]
    public async Task A_chat_that_cannot_be_reached_is_told_and_tried_later_and_later_until_its_card_has_come(FailureKind failure, int tries)
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await world.Plan.AddAsync(await world.Library.AddAsync("memes/cat.png"), ServiceWorld.Start);
        await world.ExecuteAsync("UPDATE posting_queue SET status = 'awaiting_team', last_error = 'the quota is used up'");
        world.Messenger.FailNext(failure, tries);

        for (var attempt = 1; attempt <= tries; attempt++)
        {
            (await OpenAsync(world)).ShouldBe(0);
            await SendAsync(world);
            var wait = (await world.Plan.FindAsync(id))!.NextRetryAt!.Value - world.Clock.GetUtcNow();
            wait.ShouldBe(failure is FailureKind.Forbidden ? TimeSpan.FromMinutes(10) : TimeSpan.FromSeconds(Math.Pow(2, attempt)));
            world.Clock.Advance(wait);
        }

        (await OpenAsync(world)).ShouldBe(1);
        (await world.ReadAsync<string>("SELECT message FROM alerts WHERE kind = 'card_not_sent'")).ShouldStartWith("Cards cannot be sent to Stories: Telegram is in a mood");

        await SendAsync(world);
        world.Messenger.Cards.ShouldHaveSingleItem().Text.ShouldStartWith("⚠️ Not published: the quota is used up");
        (await OpenAsync(world)).ShouldBe(0);
    }

    private static Task SendAsync(ServiceWorld world) => world.DoAsync<UnshownCards>(cards => cards.SendAsync(CancellationToken.None));

    private static Task<long> OpenAsync(ServiceWorld world) =>
        world.ReadAsync<long>("SELECT count(*) FROM alerts WHERE kind = 'card_not_sent' AND resolved_at IS NULL");
}
