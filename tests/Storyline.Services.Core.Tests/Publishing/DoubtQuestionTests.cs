using Storyline.Models.Publishing;
using Storyline.Models.Scheduling;
using Storyline.Services.Core.Operations.Alerts;
using Storyline.Services.Core.Operations.Crashes;
using Storyline.Services.Domain.Publishing;
using Storyline.Services.Integrations;
using Storyline.Testing;
using Storyline.Testing.Instagram;

namespace Storyline.Services.Core.Tests.Publishing;

/// <summary>
/// A doubt reaches people within a minute of the publish call: the message in the admin's chat and the card with its three buttons, as they were sent.
/// </summary>
public sealed class DoubtQuestionTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly string[] Question = ["✅ It is live", "❌ It is not", "🔄 Check again"];

    [Fact]
    public async Task The_message_and_the_card_come_within_a_minute_also_right_after_another_message()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await GivenLostCallAsync(world, (call, _) => call == "read" ? Unreadable() : Task.CompletedTask);
        await using var process = new PublishingProcess(world);
        await process.UntilAsync(() => Task.FromResult(world.Instagram.PublishCalls.Count == 1));
        await world.DoAsync<AlertDesk>(desk => desk.RaiseAsync(world.Team.Id, AlertKind.CardNotSent, "chat", "Cards cannot be sent.", CancellationToken.None));
        await TellAsync(world);
        world.Messenger.Texts.Count.ShouldBe(1);

        await UntilAskedAsync(world, process);

        SinceCall(world).ShouldBeLessThan(Minute);
        world.Messenger.Texts[^1].ChatId.ShouldBe(world.AdminChat.TelegramChatId);
    }

    [Fact]
    public async Task A_second_reading_that_would_come_too_late_is_not_waited_for()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await GivenLostCallAsync(world, (call, since) => (call, since.TotalSeconds) switch
        {
            ("read", < 30) => Unreadable(),
            ("read", > 41) => Task.Delay(TimeSpan.FromHours(1), world.Clock),
            _ => Task.CompletedTask,
        });
        await using var process = new PublishingProcess(world);

        await UntilAskedAsync(world, process);

        SinceCall(world).ShouldBeLessThan(Minute);
    }

    [Fact]
    public async Task A_second_reading_that_comes_in_time_is_waited_for_and_nobody_is_asked()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await GivenLostCallAsync(world, (call, since) => call == "read" && since < TimeSpan.FromSeconds(12) ? Unreadable() : Task.CompletedTask);
        await using var process = new PublishingProcess(world);

        await process.UntilEndedAsync(id, TimeSpan.FromMinutes(3));

        world.Instagram.PublishCalls.Count.ShouldBe(2);
        (await world.ReadAsync<long>("SELECT count(*) FROM alerts")).ShouldBe(0);
    }

    /// <summary>From which second after the call on the container can be read, and what happens to readings in which seconds.</summary>
    public static TheoryData<int, int, int, bool> Troubles => new()
    {
        { 0, 28, 36, false }, { 0, 28, 36, true }, { 0, 28, 46, false }, { 20, 0, 0, false },
    };

    [Theory]
    [MemberData(nameof(Troubles))]
    public async Task A_reading_that_fails_is_made_again_before_anybody_is_asked(int firstAt, int failsFrom, int failsUntil, bool hangs)
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await GivenLostCallAsync(world, (call, since) => (call, since.TotalSeconds) switch
        {
            ("read", var at) when at < firstAt => Unreadable(),
            ("read", var at) when at >= failsFrom && at < failsUntil => hangs ? Task.Delay(TimeSpan.FromHours(1), world.Clock) : Unreadable(),
            _ => Task.CompletedTask,
        });
        await using var process = new PublishingProcess(world);

        await process.UntilEndedAsync(id, TimeSpan.FromMinutes(3));

        world.Instagram.PublishCalls.Count.ShouldBe(2);
        (await world.ReadAsync<long>("SELECT count(*) FROM alerts")).ShouldBe(0);
    }

    [Fact]
    public async Task A_call_that_is_never_answered_and_had_no_effect_is_proven_in_time_though_a_reading_fails()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await world.Accounts.PlanAutomaticAsync();
        world.Instagram.During = call => call switch
        {
            "publish" when world.Instagram.PublishCalls.Count == 1 => Task.Delay(TimeSpan.FromHours(1), world.Clock),
            "read" when world.Instagram.PublishCalls is [var made, ..] && (world.Clock.GetUtcNow() - made).TotalSeconds is > 40 and < 47 => Unreadable(),
            _ => Task.CompletedTask,
        };
        await using var process = new PublishingProcess(world);

        await process.UntilEndedAsync(id, TimeSpan.FromMinutes(3));

        world.Instagram.PublishCalls.Count.ShouldBe(2);
        (await world.ReadAsync<long>("SELECT count(*) FROM alerts")).ShouldBe(0);
    }

    [Fact]
    public async Task A_process_that_comes_too_late_to_ask_in_time_reads_once_more_when_its_first_reading_hangs()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var late = 0;
        var id = await GivenLostCallAsync(world, (call, since) => call == "read" && since > Minute && ++late == 1
            ? Task.Delay(TimeSpan.FromHours(1), world.Clock)
            : Task.CompletedTask);
        await using (var first = new PublishingProcess(world))
        {
            await first.UntilStepAsync(id, PublicationStep.Unconfirmed, TimeSpan.FromMinutes(2));
        }

        world.Clock.Advance(TimeSpan.FromSeconds(90));
        await using var next = new PublishingProcess(world);
        await next.UntilEndedAsync(id, TimeSpan.FromMinutes(1));

        world.Instagram.PublishCalls.Count.ShouldBe(2);
        (await world.ReadAsync<long>("SELECT count(*) FROM alerts")).ShouldBe(0);
    }

    [Fact]
    public async Task An_account_whose_stories_cannot_be_listed_does_not_hold_up_the_question()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await GivenLostCallAsync(world, (call, since) => (call, since.TotalSeconds) switch
        {
            ("read", < 12) => Unreadable(),
            ("stories", _) => Task.Delay(TimeSpan.FromHours(1), world.Clock),
            _ => Task.CompletedTask,
        });
        await using var process = new PublishingProcess(world);

        await process.UntilAsync(() => world.ReadAsync<bool>("SELECT EXISTS (SELECT FROM alerts WHERE kind = 'post_unconfirmed')"), TimeSpan.FromMinutes(3));

        (await world.ReadAsync<TimeSpan>("SELECT asked_at - intent_started_at FROM publications")).ShouldBeLessThan(Minute);
        world.Instagram.PublishCalls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Who_asks_and_dies_right_then_has_asked()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.Accounts.PlanAutomaticAsync();
        await using (var doomed = new PublishingProcess(world, dieAt: CrashPoint.PublishSent))
        {
            await doomed.UntilAsync(() => Task.FromResult(false));
        }

        world.Instagram.FailReading(FailureKind.Unavailable, 400);
        world.Clock.Advance(PublishWaits.BeforeAsking);
        await using (var second = new PublishingProcess(world, dieAt: CrashPoint.UnconfirmedCommitted))
        {
            await second.UntilAsync(() => Task.FromResult(false));
            second.Crash.Passed.ShouldContain(CrashPoint.UnconfirmedCommitted);
        }

        await using var next = new PublishingProcess(world);
        await UntilAskedAsync(world, next);

        world.Instagram.PublishCalls.Count.ShouldBe(1);
    }

    /// <summary>Until the admin has the message, and the team the card with its three buttons.</summary>
    private static Task UntilAskedAsync(ServiceWorld world, PublishingProcess process) => process.UntilAsync(
        async () =>
        {
            await TellAsync(world);
            return world.Messenger.Texts.Any(message => message.Text.Contains("Nobody can tell whether cat.png is on Instagram", StringComparison.Ordinal))
                && world.Messenger.Cards.Concat(world.Messenger.Edits).Any(card => LabelsOf(card).SequenceEqual(Question));
        },
        TimeSpan.FromMinutes(3));

    private static Task TellAsync(ServiceWorld world) => world.DoAsync<AlertTelling>(telling => telling.TellAsync(CancellationToken.None));

    private static TimeSpan SinceCall(ServiceWorld world) => world.Clock.GetUtcNow() - world.Instagram.PublishCalls.ShouldHaveSingleItem();

    private static IEnumerable<string> LabelsOf(SpokenMessage card) => card.Keyboard?.Rows.SelectMany(row => row).Select(button => button.Label) ?? [];

    private static Task Unreadable() => Task.FromException(new IntegrationException("instagram", FailureKind.Unavailable, "Instagram is in a mood."));

    /// <summary>The publish call is lost without an effect.</summary>
    /// <param name="during">What happens in Instagram's calls from then on, and so long after it.</param>
    private static Task<QueueItemId> GivenLostCallAsync(ServiceWorld world, Func<string, TimeSpan, Task> during)
    {
        world.Instagram.FailPublish(FailureKind.Unknown, afterTheEffect: false);
        world.Instagram.During = call => world.Instagram.PublishCalls is [var made, ..] ? during(call, world.Clock.GetUtcNow() - made) : Task.CompletedTask;
        return world.Accounts.PlanAutomaticAsync();
    }
}
