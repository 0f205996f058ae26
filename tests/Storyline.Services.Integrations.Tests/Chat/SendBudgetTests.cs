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
    public async Task All_chats_together_get_thirty_a_second()
    {
        var sends = Enumerable.Range(1, 40).Select(chat => budget.WaitAsync(chat, false, CancellationToken.None)).ToArray();

        sends.Count(send => send.IsCompletedSuccessfully).ShouldBe(30);
        await FinishAsync(sends);
    }

    [Fact]
    public async Task A_busy_chat_does_not_hold_up_the_others()
    {
        var busy = Enumerable.Range(0, 50).Select(_ => budget.WaitAsync(Private, false, CancellationToken.None)).ToArray();

        var other = budget.WaitAsync(78, false, CancellationToken.None);

        other.IsCompletedSuccessfully.ShouldBeTrue();
        busy.Count(task => task.IsCompletedSuccessfully).ShouldBe(3);
        await FinishAsync(busy);
    }

    [Fact]
    public async Task Whoever_waits_already_respects_a_silence_that_is_asked_for_meanwhile()
    {
        await FinishAsync([.. Enumerable.Range(0, 3).Select(_ => budget.WaitAsync(Private, false, CancellationToken.None))]);
        var waiting = budget.WaitAsync(Private, false, CancellationToken.None);
        budget.Close(Private, TimeSpan.FromSeconds(20));

        clock.Advance(TimeSpan.FromSeconds(19.9));
        await Task.Yield();
        waiting.IsCompleted.ShouldBeFalse();

        await FinishAsync([waiting]);
    }

    [Fact]
    public async Task Waiting_ends_with_its_token()
    {
        budget.Close(Private, TimeSpan.FromMinutes(5));
        using var leave = new CancellationTokenSource();
        var waiting = budget.WaitAsync(Private, false, leave.Token);

        await leave.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(waiting);
    }

    [Fact]
    public async Task Thousands_of_chats_are_not_remembered_for_ever_yet_each_keeps_its_pace()
    {
        for (var chat = 1; chat <= 3000; chat++)
        {
            await FinishAsync([budget.WaitAsync(chat, false, CancellationToken.None)]);
        }

        var again = Enumerable.Range(0, 3).Select(_ => budget.WaitAsync(3000, false, CancellationToken.None)).ToArray();

        again.Count(send => send.IsCompletedSuccessfully).ShouldBeLessThan(3);
        await FinishAsync(again);
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
