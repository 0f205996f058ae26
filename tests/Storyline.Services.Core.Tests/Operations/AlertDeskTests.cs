using Storyline.Models;
using Storyline.Models.Operations;
using Storyline.Models.Teams;
using Storyline.Services.Core.Operations.Alerts;
using Storyline.Services.Integrations;
using Storyline.Testing;
using Storyline.Testing.Chats;

namespace Storyline.Services.Core.Tests.Operations;

public sealed class AlertDeskTests
{
    [Fact]
    public async Task An_alert_that_goes_on_is_told_once_and_told_anew_after_it_was_resolved()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await RaiseAsync(world);
        await RaiseAsync(world);
        await TellAsync(world);
        await RaiseAsync(world);
        await TellAsync(world);
        world.Messenger.Texts.Count.ShouldBe(1);

        await world.DoAsync<AlertDesk>(desk => desk.ResolveAsync(world.Team.Id, "card_not_sent", "chat", CancellationToken.None));
        await RaiseAsync(world);
        world.Clock.Advance(AlertTelling.Gathered);
        await TellAsync(world);

        world.Messenger.Texts.Count.ShouldBe(2);
    }

    [Fact]
    public async Task News_are_over_once_they_were_told()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.DoAsync<AlertDesk>(desk => desk.RaiseAsync(world.Team.Id, AlertKind.CardGivenUp, "post", "cat.png was given up.", CancellationToken.None));

        await TellAsync(world);

        world.Messenger.Texts.ShouldHaveSingleItem().Text.ShouldContain("cat.png was given up.");
        (await world.ReadAsync<long>("SELECT count(*) FROM alerts WHERE resolved_at IS NULL")).ShouldBe(0);
    }

    [Fact]
    public async Task What_a_message_has_no_room_for_is_told_in_the_next_one()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await GiveUpAsync(world, 12, length: 600);

        (await TellAsync(world)).ShouldBe(12);

        var texts = world.Messenger.Texts.Select(message => message.Text).ToList();
        texts.Count.ShouldBe(2);
        texts.ShouldAllBe(text => text.Length <= 4096);
        Enumerable.Range(1, 12).ShouldAllBe(number => texts.Count(text => text.Contains($"picture {number:00} was given up", StringComparison.Ordinal)) == 1);
        (await OpenAsync(world)).ShouldBeEmpty();
    }

    [Fact]
    public async Task News_that_were_not_shown_stay_until_they_are()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await GiveUpAsync(world, 12, length: 600);
        world.Messenger.BeforeSend = (_, _) => world.Messenger.Texts.Count == 0
            ? Task.CompletedTask
            : Task.FromException(new IntegrationException("telegram", FailureKind.Unavailable, "Telegram is away."));

        var told = await TellAsync(world);

        var shown = world.Messenger.Texts.ShouldHaveSingleItem().Text;
        var open = await OpenAsync(world);
        (told, open.Count).ShouldBe((6, 6));
        open.ShouldAllBe(alert => !shown.Contains(alert.Message, StringComparison.Ordinal) && alert.ToldAt == null);
    }

    [Fact]
    public async Task A_flood_of_alerts_comes_in_a_few_messages_at_a_time()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await GiveUpAsync(world, 35);

        (await TellAsync(world)).ShouldBe(30);
        (await TellAsync(world)).ShouldBe(0);
        world.Clock.Advance(AlertTelling.Gathered);
        (await TellAsync(world)).ShouldBe(5);

        world.Messenger.Texts.Count.ShouldBe(4);
    }

    [Fact]
    public async Task A_burst_is_a_message_and_a_second_one_for_the_rest()
    {
        await using var world = await ServiceWorld.CreateAsync();
        for (var second = 0; second < 120; second += 15)
        {
            await RaiseAsync(world, $"chat {second}");
            await TellAsync(world);
            world.Clock.Advance(TimeSpan.FromSeconds(15));
        }

        world.Clock.Advance(AlertTelling.Gathered);
        await TellAsync(world);

        world.Messenger.Texts.Count.ShouldBe(2);
        world.Messenger.Texts[1].Text.ShouldStartWith("⚠️ 7 things need you");
    }

    [Fact]
    public async Task A_doubt_about_a_post_is_told_at_once_and_takes_along_what_waited()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await RaiseAsync(world);
        await TellAsync(world);
        await RaiseAsync(world, "another chat");
        (await TellAsync(world)).ShouldBe(0);
        await world.DoAsync<AlertDesk>(desk => desk.RaiseAsync(world.Team.Id, AlertKind.PostUnconfirmed, "post", "Nobody can tell.", CancellationToken.None));

        (await TellAsync(world)).ShouldBe(2);
        (await TellAsync(world)).ShouldBe(0);

        world.Messenger.Texts.Count.ShouldBe(2);
        world.Messenger.Texts[1].Text.ShouldContain("Nobody can tell.");
    }

    [Fact]
    public async Task Several_processes_tell_an_alert_once()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await RaiseAsync(world);
        world.Messenger.BeforeSend = (_, token) => Task.Delay(50, token);

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => TellAsync(world))));

        world.Messenger.Texts.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_a_process_was_about_to_tell_that_died_is_told_by_another_half_a_minute_later()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await RaiseAsync(world);
        var free = DateTime.MaxValue;
        world.Messenger.BeforeSend = async (_, _) => free = await world.ReadAsync<DateTime>("SELECT leased_until FROM role_leases WHERE role = 'alerts'");

        (await TellAsync(world)).ShouldBe(1);

        free.ShouldBe(ServiceWorld.Start.AddSeconds(30).UtcDateTime);
    }

    [Fact]
    public async Task Alerts_that_come_together_are_one_message()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await RaiseAsync(world);
        await RaiseAsync(world, "another chat");

        (await TellAsync(world)).ShouldBe(2);

        world.Messenger.Texts.ShouldHaveSingleItem().Text.ShouldStartWith("⚠️ 2 things need you");
    }

    [Fact]
    public async Task An_admin_who_cannot_be_reached_now_is_told_later()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await RaiseAsync(world);
        world.Messenger.FailNext(FailureKind.Unavailable);

        (await TellAsync(world)).ShouldBe(0);
        (await TellAsync(world)).ShouldBe(1);

        world.Messenger.Texts.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task An_admins_chat_that_Telegram_silences_holds_up_no_other_team()
    {
        await using var telegram = await ChatSimulator.StartAsync();
        await using var world = await ServiceWorld.CreateAsync(telegram);
        var (other, _, admin) = await world.Teams.CreateAsync("bravo");
        var group = await telegram.CreateGroupAsync("Bravo's admins", "group");
        await world.Teams.ChangeAsync(admin, $"telegram_chat_id = {group}");
        await telegram.BreakAsync("sendMessage", "status", status: 429, retryAfter: 300);
        await RaiseAsync(world);
        (await TellAsync(world)).ShouldBe(0);

        world.Clock.Advance(TimeSpan.FromSeconds(1));
        await world.DoAsync<AlertDesk>(desk => desk.RaiseAsync(other.Id, AlertKind.PlanEmpty, "chat", "Nothing is planned.", CancellationToken.None));
        (await TellAsync(world).WaitAsync(TimeSpan.FromSeconds(60))).ShouldBe(1);

        (await telegram.MessagesAsync(group)).ShouldHaveSingleItem().Words.ShouldContain("Nothing is planned.");
        world.Clock.Advance(TimeSpan.FromSeconds(300));
        (await TellAsync(world).WaitAsync(TimeSpan.FromSeconds(60))).ShouldBe(1);
    }

    [Fact]
    public async Task An_admin_who_blocked_the_bot_is_not_tried_for_ever()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await RaiseAsync(world);
        world.Messenger.FailNext(FailureKind.Forbidden);

        (await TellAsync(world)).ShouldBe(1);
        (await TellAsync(world)).ShouldBe(0);

        (await world.ReadAsync<long>("SELECT count(*) FROM alerts WHERE resolved_at IS NULL")).ShouldBe(1);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_one_admin_chat_heard_is_told_to_another_that_is_silenced_once_it_may_be_spoken_to(bool isTheFirst)
    {
        await using var world = await ServiceWorld.CreateAsync();
        var second = await world.Teams.AddChatAsync(world.Team, 7007, ChatPurpose.Admin);
        var (silent, other) = isTheFirst ? (world.AdminChat, second) : (second, world.AdminChat);
        await GiveUpAsync(world, 12, length: 600);
        Silence(world, silent);

        (await TellAsync(world)).ShouldBe(12);
        (await TellAsync(world)).ShouldBe(0);
        HeardIn(world, silent).ShouldBeEmpty();
        (await OpenAsync(world)).Count.ShouldBe(12, "news end when all have heard them");
        world.Messenger.BeforeSend = (_, _) => Task.CompletedTask;
        (await TellAsync(world)).ShouldBe(12);
        (await TellAsync(world)).ShouldBe(0);

        foreach (var texts in new[] { HeardIn(world, silent), HeardIn(world, other) })
        {
            Enumerable.Range(1, 12).ShouldAllBe(number => texts.Count(text => text.Contains($"picture {number:00} was given up", StringComparison.Ordinal)) == 1);
        }

        (await OpenAsync(world)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_owed_to_a_silenced_admin_chat_hurries_nothing_else()
    {
        await using var world = await ServiceWorld.CreateAsync();
        Silence(world, await world.Teams.AddChatAsync(world.Team, 7007, ChatPurpose.Admin));
        await world.DoAsync<AlertDesk>(desk => desk.RaiseAsync(world.Team.Id, AlertKind.PostUnconfirmed, "post", "Nobody can tell.", CancellationToken.None));
        (await TellAsync(world)).ShouldBe(1);
        await RaiseAsync(world);

        (await TellAsync(world)).ShouldBe(0);
        world.Clock.Advance(AlertTelling.Gathered);
        (await TellAsync(world)).ShouldBe(1);

        HeardIn(world, world.AdminChat).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Nothing_is_owed_to_an_admin_chat_that_is_gone()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var gone = await world.Teams.AddChatAsync(world.Team, 7007, ChatPurpose.Admin);
        await GiveUpAsync(world, 1);
        Silence(world, gone);
        await TellAsync(world);

        await world.ExecuteAsync($"DELETE FROM chat_settings WHERE id = '{gone.Id}'");
        await TellAsync(world);

        (await OpenAsync(world)).ShouldBeEmpty();
        HeardIn(world, world.AdminChat).ShouldHaveSingleItem();
    }

    private static void Silence(ServiceWorld world, ChatSettings chat) => world.Messenger.BeforeSend = (message, _) => message.ChatId == chat.TelegramChatId
        ? Task.FromException(new IntegrationException("telegram", FailureKind.RateLimited, "Telegram wants this chat left alone.", TimeSpan.FromMinutes(10)))
        : Task.CompletedTask;

    private static IReadOnlyList<string> HeardIn(ServiceWorld world, ChatSettings chat) =>
        [.. world.Messenger.Texts.Where(message => message.ChatId == chat.TelegramChatId).Select(message => message.Text)];

    private static Task RaiseAsync(ServiceWorld world, string subject = "chat") =>
        world.DoAsync<AlertDesk>(desk => desk.RaiseAsync(world.Team.Id, "card_not_sent", subject, "Cards cannot be sent.", CancellationToken.None));

    private static async Task GiveUpAsync(ServiceWorld world, int posts, int length = 0)
    {
        foreach (var number in Enumerable.Range(1, posts))
        {
            await world.DoAsync<AlertDesk>(desk => desk.RaiseAsync(
                world.Team.Id, AlertKind.CardGivenUp, $"post {number}", $"picture {number:00} was given up.".PadRight(length, '.'), CancellationToken.None));
        }
    }

    private static async Task<IReadOnlyList<Alert>> OpenAsync(ServiceWorld world) =>
        (await world.AskAsync<OpenAlerts, Page<Alert>>(alerts => alerts.ListAsync(world.Team.Id, new PageRequest(200), CancellationToken.None))).Items;

    private static Task<int> TellAsync(ServiceWorld world) => world.AskAsync<AlertTelling, int>(telling => telling.TellAsync(CancellationToken.None));
}
