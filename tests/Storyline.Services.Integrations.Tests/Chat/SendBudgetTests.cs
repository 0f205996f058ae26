using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Storyline.Services.Integrations.Chat;

namespace Storyline.Services.Integrations.Tests.Chat;

public sealed class SendBudgetTests
{
    private const long Private = 77;
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(100);
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero));
    private readonly SendBudget budget;

    public SendBudgetTests() => budget = new SendBudget(clock, Options.Create(new TelegramOptions { BotToken = "1:x", ChannelId = 1, AdminChatId = 1 }));

    [Fact]
    public async Task All_chats_together_get_nearly_thirty_a_second_and_never_more_spread_evenly()
    {
        var sends = Enumerable.Range(1, 90).Select(chat => budget.WaitAsync(chat, SendKind.Media, CancellationToken.None)).ToArray();
        var passed = new List<int>();
        while (sends.Any(send => !send.IsCompleted))
        {
            passed.Add(sends.Count(send => send.IsCompletedSuccessfully));
            clock.Advance(Step / 10);
            await SettleAsync();
        }

        passed[0].ShouldBe(3);
        passed.Zip(passed.Skip(100), (from, until) => until - from).ShouldAllBe(second => second >= 27 && second <= 30);
        await Task.WhenAll(sends);
    }

    [Fact]
    public async Task Words_go_before_pictures_that_wait()
    {
        var pictures = Enumerable.Range(1, 100).Select(chat => budget.WaitAsync(chat, SendKind.Media, CancellationToken.None)).ToArray();

        var answer = budget.WaitAsync(500, SendKind.Text, CancellationToken.None);
        clock.Advance(2 * Step);
        await SettleAsync();

        answer.IsCompletedSuccessfully.ShouldBeTrue();
        pictures.Count(picture => picture.IsCompleted).ShouldBeLessThan(10);
        await FinishAsync(pictures);
    }

    [Fact]
    public async Task Who_leaves_takes_nobodys_turn()
    {
        using var leave = new CancellationTokenSource();
        var first = Enumerable.Range(1, 3).Select(chat => budget.WaitAsync(chat, SendKind.Media, CancellationToken.None)).ToArray();
        var leaving = Enumerable.Range(10, 100).Select(chat => budget.WaitAsync(chat, SendKind.Media, leave.Token)).ToArray();
        var last = budget.WaitAsync(500, SendKind.Media, CancellationToken.None);

        await leave.CancelAsync();
        clock.Advance(2 * Step);
        await SettleAsync();

        last.IsCompletedSuccessfully.ShouldBeTrue();
        leaving.ShouldAllBe(task => task.IsCanceled);
        await FinishAsync(first);
    }

    [Fact]
    public async Task A_busy_chat_does_not_hold_up_the_others()
    {
        var busy = Enumerable.Range(0, 50).Select(_ => budget.WaitAsync(Private, SendKind.Text, CancellationToken.None)).ToArray();

        var other = budget.WaitAsync(78, SendKind.Text, CancellationToken.None);

        clock.Advance(2 * Step);
        await SettleAsync();

        other.IsCompletedSuccessfully.ShouldBeTrue();
        busy.Count(task => task.IsCompletedSuccessfully).ShouldBe(3);
        await FinishAsync(busy);
    }

    [Fact]
    public async Task Whoever_waits_already_respects_a_silence_that_is_asked_for_meanwhile()
    {
        await FinishAsync([.. Enumerable.Range(0, 3).Select(_ => budget.WaitAsync(Private, SendKind.Text, CancellationToken.None))]);
        var waiting = budget.WaitAsync(Private, SendKind.Text, CancellationToken.None);
        budget.Close(Private, TimeSpan.FromSeconds(20));

        clock.Advance(TimeSpan.FromSeconds(19.9));
        await Task.Yield();
        waiting.IsCompleted.ShouldBeFalse();

        await FinishAsync([waiting]);
    }

    [Fact]
    public async Task A_long_silence_is_waited_for_by_nobody_and_costs_other_chats_nothing()
    {
        await FinishAsync([.. Enumerable.Range(0, 3).Select(_ => budget.WaitAsync(Private, SendKind.Text, CancellationToken.None))]);
        var waiting = budget.WaitAsync(Private, SendKind.Text, CancellationToken.None);
        budget.Close(Private, TimeSpan.FromMinutes(5));

        var refused = await Should.ThrowAsync<IntegrationException>(budget.WaitAsync(Private, SendKind.Edit, CancellationToken.None));
        clock.Advance(TimeSpan.FromSeconds(3));
        var late = await Should.ThrowAsync<IntegrationException>(waiting);

        (refused.Kind, refused.RetryAfter).ShouldBe((FailureKind.RateLimited, TimeSpan.FromMinutes(5)));
        late.RetryAfter.ShouldNotBeNull().ShouldBeInRange(TimeSpan.FromMinutes(5) - TimeSpan.FromSeconds(3), TimeSpan.FromMinutes(5));
        await FinishAsync([budget.WaitAsync(Private + 1, SendKind.Text, CancellationToken.None)]);
    }

    [Fact]
    public async Task Waiting_ends_with_its_token()
    {
        budget.Close(Private, TimeSpan.FromSeconds(30));
        using var leave = new CancellationTokenSource();
        var waiting = budget.WaitAsync(Private, SendKind.Text, leave.Token);

        await leave.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(waiting);
    }

    [Fact]
    public async Task Thousands_of_chats_are_not_remembered_for_ever_yet_each_keeps_its_pace()
    {
        for (var chat = 1; chat <= 3000; chat++)
        {
            await FinishAsync([budget.WaitAsync(chat, SendKind.Text, CancellationToken.None)]);
        }

        var again = Enumerable.Range(0, 3).Select(_ => budget.WaitAsync(3000, SendKind.Text, CancellationToken.None)).ToArray();

        again.Count(send => send.IsCompletedSuccessfully).ShouldBeLessThan(3);
        await FinishAsync(again);
    }

    /// <summary>Continuations run elsewhere: they get their time.</summary>
    private static async Task SettleAsync()
    {
        for (var i = 0; i < 3; i++)
        {
            await Task.Delay(1);
        }
    }

    private async Task FinishAsync(Task[] tasks)
    {
        while (!tasks.All(task => task.IsCompleted))
        {
            clock.Advance(Step);
            await Task.Yield();
        }

        await Task.WhenAll(tasks);
    }
}
