using Storyline.Services.Core.Operations.Alerts;
using Storyline.Services.Integrations;
using Storyline.Testing;
using Storyline.Testing.Chats;

namespace Storyline.Services.Core.Tests.Operations;

/// <summary>Alerts come to the admin chat, once, from whichever process is first, as soon as it can be reached.</summary>
public sealed class AlertTellingTests
{
    [Fact]
    public async Task An_alert_that_goes_on_is_told_once_and_told_anew_after_it_was_resolved()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.RaiseAsync();
        await world.RaiseAsync();
        await world.TellAsync();
        await world.RaiseAsync();
        await world.TellAsync();
        world.Messenger.Texts.Count.ShouldBe(1);

        await world.DoAsync<AlertDesk>(desk => desk.ResolveAsync(world.Team.Id, "card_not_sent", "chat", CancellationToken.None));
        await world.RaiseAsync();
        world.Clock.Advance(AlertTelling.Gathered);
        await world.TellAsync();

        world.Messenger.Texts.Count.ShouldBe(2);
    }

    [Fact]
    public async Task News_are_over_once_they_were_told()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.RaiseAsync("post", "cat.png was given up.", AlertKind.CardGivenUp);

        await world.TellAsync();

        world.Messenger.Texts.ShouldHaveSingleItem().Text.ShouldContain("cat.png was given up.");
        (await world.ReadAsync<long>("SELECT count(*) FROM alerts WHERE resolved_at IS NULL")).ShouldBe(0);
    }

    [Fact]
    public async Task Several_processes_tell_an_alert_once()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.RaiseAsync();
        world.Messenger.BeforeSend = (_, token) => Task.Delay(50, token);

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => world.TellAsync())));

        world.Messenger.Texts.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_a_process_was_about_to_tell_that_died_is_told_by_another_half_a_minute_later()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.RaiseAsync();
        var free = DateTime.MaxValue;
        world.Messenger.BeforeSend = async (_, _) => free = await world.ReadAsync<DateTime>("SELECT leased_until FROM role_leases WHERE role = 'alerts'");

        (await world.TellAsync()).ShouldBe(1);

        free.ShouldBe(ServiceWorld.Start.AddSeconds(30).UtcDateTime);
    }

    [Fact]
    public async Task An_admin_who_cannot_be_reached_now_is_told_later()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.RaiseAsync();
        world.Messenger.FailNext(FailureKind.Unavailable);

        (await world.TellAsync()).ShouldBe(0);
        (await world.TellAsync()).ShouldBe(1);

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
        await world.RaiseAsync();
        (await world.TellAsync()).ShouldBe(0);

        world.Clock.Advance(TimeSpan.FromSeconds(1));
        await world.DoAsync<AlertDesk>(desk => desk.RaiseAsync(other.Id, AlertKind.PlanEmpty, "chat", "Nothing is planned.", CancellationToken.None));
        (await world.TellAsync().WaitAsync(TimeSpan.FromSeconds(60))).ShouldBe(1);

        (await telegram.MessagesAsync(group)).ShouldHaveSingleItem().Words.ShouldContain("Nothing is planned.");
        world.Clock.Advance(TimeSpan.FromSeconds(300));
        (await world.TellAsync().WaitAsync(TimeSpan.FromSeconds(60))).ShouldBe(1);
    }

    [Fact]
    public async Task An_admin_who_blocked_the_bot_is_not_tried_for_ever()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.RaiseAsync();
        world.Messenger.FailNext(FailureKind.Forbidden);

        (await world.TellAsync()).ShouldBe(1);
        (await world.TellAsync()).ShouldBe(0);

        (await world.ReadAsync<long>("SELECT count(*) FROM alerts WHERE resolved_at IS NULL")).ShouldBe(1);
    }
}
