using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Storyline.Services.Integrations.Chat;
using Storyline.Simulator;

namespace Storyline.Services.Integrations.Tests.Chat;

public sealed class FailureTests
{
    private const long Group = DemoWorld.GroupChatId;
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory]
    [InlineData("status", 401, "Unauthorized", FailureKind.Unauthorized)]
    [InlineData("status", 403, "Forbidden: bot was kicked from the supergroup chat", FailureKind.Forbidden)]
    [InlineData("status", 403, "Forbidden: bot was blocked by the user", FailureKind.Forbidden)]
    [InlineData("status", 400, "Bad Request: chat not found", FailureKind.NotFound)]
    [InlineData("status", 400, "Bad Request: BUTTON_DATA_INVALID", FailureKind.Refused)]
    [InlineData("status", 413, "Request Entity Too Large", FailureKind.Refused)]
    [InlineData("status", 500, "Internal Server Error", FailureKind.Unknown)]
    [InlineData("status", 502, "Bad Gateway", FailureKind.Unknown)]
    [InlineData("rubbish", 502, null, FailureKind.Unknown)]
    [InlineData("rubbish", 200, null, FailureKind.Unknown)]
    [InlineData("cut", null, null, FailureKind.Unknown)]
    [InlineData("truncated", null, null, FailureKind.Unknown)]
    [InlineData("lost_answer", null, null, FailureKind.Unknown)]
    public async Task What_goes_wrong_with_a_send_has_a_kind_and_nothing_is_sent_twice(string fault, int? status, string? words, FailureKind kind)
    {
        await using var client = await ChatClient.StartAsync();
        await client.Messenger.SendTextAsync(Group, "before", null, None);
        await client.Simulator.BreakAsync("sendMessage", fault, status: status, description: words);

        var failure = await Should.ThrowAsync<IntegrationException>(client.Messenger.SendTextAsync(Group, "hello", null, None));

        failure.Kind.ShouldBe(kind);
        failure.System.ShouldBe("telegram");
        (await client.Simulator.LedgerAsync("sendMessage")).Count.ShouldBeLessThanOrEqualTo(2);
        (await client.Simulator.MessagesAsync(Group)).Count(message => message.Text == "hello").ShouldBe(fault is "truncated" or "lost_answer" ? 1 : 0);
    }

    [Theory]
    [InlineData("status", 500)]
    [InlineData("rubbish", 502)]
    [InlineData("rubbish", 200)]
    [InlineData("cut", null)]
    [InlineData("truncated", null)]
    [InlineData("lost_answer", null)]
    public async Task An_edit_whose_answer_was_lost_is_simply_repeated(string fault, int? status)
    {
        await using var client = await ChatClient.StartAsync();
        var sent = await client.Messenger.SendTextAsync(Group, "one", null, None);
        await client.Simulator.BreakAsync("editMessageText", fault, status: status);

        (await client.Messenger.EditTextAsync(Group, sent.MessageId, "two", null, None)).ShouldBe(EditOutcome.Shown);

        (await client.Simulator.MessagesAsync(Group))[^1].Text.ShouldBe("two");
    }

    [Fact]
    public async Task A_read_that_keeps_failing_is_unavailable()
    {
        await using var client = await ChatClient.StartAsync();
        await client.Simulator.BreakAsync("getMe", "status", times: 9, status: 503);

        (await Should.ThrowAsync<IntegrationException>(client.Messenger.GetIdentityAsync(None))).Kind.ShouldBe(FailureKind.Unavailable);
    }

    [Fact]
    public async Task A_chat_that_does_not_exist_is_not_found_and_one_that_threw_the_bot_out_is_forbidden()
    {
        await using var client = await ChatClient.StartAsync();

        (await Should.ThrowAsync<IntegrationException>(client.Messenger.SendTextAsync(-100999, "x", null, None))).Kind.ShouldBe(FailureKind.NotFound);
        var bot = await client.Messenger.GetIdentityAsync(None);
        (await client.Messenger.IsInAsync(Group, bot, None)).ShouldBeTrue();
        (await client.Messenger.IsInAsync(DemoWorld.AdminChatId, bot, None)).ShouldBeTrue();
        await client.Simulator.KickAsync(Group);
        (await client.Messenger.IsInAsync(Group, bot, None)).ShouldBeFalse();
        (await client.Messenger.IsInAsync(-100999, bot, None)).ShouldBeFalse();
        (await client.Messenger.IsInAsync(100999, bot, None)).ShouldBeFalse();
        (await Should.ThrowAsync<IntegrationException>(client.Messenger.SendTextAsync(Group, "x", null, None))).Kind.ShouldBe(FailureKind.Forbidden);
    }

    [Theory]
    [InlineData("7001000001:AAEwrongTokenOfTheSimulatorxxxxxxx")]
    [InlineData("42:x")]
    public async Task A_wrong_token_says_which_variable_to_check(string token)
    {
        await using var client = await ChatClient.StartAsync(settings: ("BotToken", token));

        var failure = await Should.ThrowAsync<IntegrationException>(client.Messenger.GetIdentityAsync(None));

        failure.Kind.ShouldBe(FailureKind.Unauthorized);
        failure.Message.ShouldContain("TELEGRAM_BOT_TOKEN");
        failure.ToString().ShouldNotContain(token);
    }

    [Fact]
    public async Task Nobody_listening_is_unavailable()
    {
        await using var client = await ChatClient.StartAsync(settings: ("ApiBaseUrl", $"http://127.0.0.1:{FreePort()}"));

        (await Should.ThrowAsync<IntegrationException>(client.Messenger.SendTextAsync(Group, "x", null, None))).Kind.ShouldBe(FailureKind.Unavailable);
    }

    [Fact]
    public async Task A_host_without_an_address_is_unavailable()
    {
        await using var client = await ChatClient.StartAsync(settings: ("ApiBaseUrl", "http://nowhere.invalid"));

        (await Should.ThrowAsync<IntegrationException>(client.Messenger.SendTextAsync(Group, "x", null, None))).Kind.ShouldBe(FailureKind.Unavailable);
    }

    [Fact]
    public async Task An_answer_that_does_not_come_in_time_leaves_a_send_unknown()
    {
        await using var client = await ChatClient.StartAsync(settings: ("Patience", "00:00:01"));
        await client.Simulator.BreakAsync("sendMessage", "timeout");

        (await Should.ThrowAsync<IntegrationException>(client.Messenger.SendTextAsync(Group, "x", null, None))).Kind.ShouldBe(FailureKind.Unknown);
    }

    [Fact]
    public async Task Being_told_to_wait_means_waiting_and_one_more_try()
    {
        await using var client = await ChatClient.StartAsync();
        await client.Simulator.BreakAsync("sendMessage", "status", status: 429, retryAfter: 1);
        var started = Stopwatch.GetTimestamp();

        await client.Messenger.SendTextAsync(Group, "x", null, None);

        Stopwatch.GetElapsedTime(started).ShouldBeGreaterThan(TimeSpan.FromSeconds(0.9));
        (await client.Simulator.MessagesAsync(Group)).Count(message => message.Text == "x").ShouldBe(1);
    }

    [Fact]
    public async Task Being_told_to_wait_for_long_is_handed_on()
    {
        await using var client = await ChatClient.StartAsync();
        await client.Simulator.BreakAsync("sendMessage", "status", status: 429, retryAfter: 300);

        var failure = await Should.ThrowAsync<IntegrationException>(client.Messenger.SendTextAsync(Group, "x", null, None));

        (failure.Kind, failure.RetryAfter).ShouldBe((FailureKind.RateLimited, TimeSpan.FromMinutes(5)));
    }

    [Fact]
    public async Task A_message_on_its_way_is_not_abandoned_when_the_caller_leaves()
    {
        await using var client = await ChatClient.StartAsync();
        await client.Simulator.BreakAsync("sendMessage", "delay", delayMs: 300);
        using var leave = new CancellationTokenSource();

        var sending = client.Messenger.SendTextAsync(Group, "x", null, leave.Token);
        await leave.CancelAsync();

        (await sending).MessageId.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task The_real_limits_are_kept_without_ever_being_refused()
    {
        await using var client = await ChatClient.StartAsync(limits: true);

        await Task.WhenAll(Enumerable.Range(0, 7).Select(number => client.Messenger.SendTextAsync(Group, $"message {number}", null, None)));

        (await client.Simulator.LedgerAsync("sendMessage")).ShouldAllBe(line => line.Outcome == "done");
    }

    [Fact]
    public async Task The_token_is_in_no_log_trace_or_exception()
    {
        const string canary = "7001000001:CANARY_CANARY_CANARY_CANARY_CANARY";
        await using var client = await ChatClient.StartAsync(settings: ("BotToken", canary));
        var traces = new List<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                lock (traces)
                {
                    traces.Add(activity);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        var failures = new List<Exception>();
        foreach (var fault in new[] { "rubbish", "cut", "truncated", "lost_answer", "none" })
        {
            if (fault != "none")
            {
                await client.Simulator.BreakAsync("*", fault, times: 3);
            }

            failures.Add(await Should.ThrowAsync<IntegrationException>(client.Messenger.SendTextAsync(Group, "x", null, None)));
            failures.Add(await Should.ThrowAsync<IntegrationException>(client.Updates.ReceiveAsync(0, TimeSpan.Zero, None)));
            await client.Simulator.MendAsync();
        }

        Activity[] seen;
        lock (traces)
        {
            seen = [.. traces];
        }

        var said = failures.Select(failure => failure.ToString())
            .Concat(client.Logs.Lines)
            .Concat(seen.Where(trace => trace.Source.Name is "Storyline.Chat" or "System.Net.Http").SelectMany(trace => trace.TagObjects.Select(tag => $"{tag.Value}").Append(trace.DisplayName)));
        said.ShouldAllBe(line => !line.Contains("CANARY", StringComparison.Ordinal));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
