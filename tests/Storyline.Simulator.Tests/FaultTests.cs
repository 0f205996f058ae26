using System.Net;

namespace Storyline.Simulator.Tests;

public sealed class FaultTests : IAsyncLifetime
{
    private TestWorld world = null!;

    public async ValueTask InitializeAsync() => world = await TestWorld.StartAsync();

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task A_status_is_given_as_often_as_asked_and_changes_nothing()
    {
        await FaultAsync(new { system = "telegram", operation = "sendMessage", times = 2, kind = "status", status = 429, retryAfter = 7 });
        for (var time = 0; time < 2; time++)
        {
            var refused = await world.SayAsync("x");
            refused.ShouldBeRefused(429, "Too Many Requests: retry after 7");
            ((int)refused.Body!["parameters"]!["retry_after"]!).ShouldBe(7);
        }

        (await world.SayAsync("x")).Result.ShouldNotBeNull();
        (await world.MessagesAsync()).ShouldHaveSingleItem();
        (await LedgerAsync()).ShouldBe(["sendMessage fault status", "sendMessage fault status", "sendMessage done "]);
    }

    [Fact]
    public async Task Other_methods_are_spared()
    {
        await FaultAsync(new { system = "telegram", operation = "sendPhoto", kind = "status", status = 500 });
        (await world.SayAsync("x")).Result.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_lost_answer_has_taken_effect()
    {
        await FaultAsync(new { system = "telegram", operation = "sendMessage", kind = "lost_answer" });
        await Should.ThrowAsync<HttpRequestException>(() => world.SayAsync("once"));
        (await world.MessagesAsync()).ShouldHaveSingleItem();
        (await LedgerAsync()).ShouldBe(["sendMessage done lost_answer"]);
    }

    [Fact]
    public async Task A_cut_connection_has_had_no_effect()
    {
        await FaultAsync(new { system = "telegram", operation = "sendMessage", kind = "cut" });
        await Should.ThrowAsync<HttpRequestException>(() => world.SayAsync("never"));
        (await world.MessagesAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_truncated_answer_breaks_off()
    {
        await FaultAsync(new { system = "telegram", operation = "sendMessage", kind = "truncated" });
        await Should.ThrowAsync<HttpRequestException>(() => world.SayAsync("half"));
        (await world.MessagesAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Rubbish_is_a_web_page()
    {
        await FaultAsync(new { system = "*", operation = "*", kind = "rubbish" });
        var answer = await world.CallAsync("getMe");
        answer.Status.ShouldBe(HttpStatusCode.BadGateway);
        answer.Text.ShouldStartWith("<html>");
    }

    [Fact]
    public async Task A_timeout_never_answers()
    {
        await FaultAsync(new { system = "telegram", operation = "getMe", kind = "timeout", delayMs = 50 });
        await Should.ThrowAsync<HttpRequestException>(() => world.CallAsync("getMe"));
    }

    [Fact]
    public async Task A_delay_is_only_late()
    {
        await FaultAsync(new { system = "telegram", operation = "getMe", kind = "delay", delayMs = 30 });
        (await world.CallAsync("getMe")).Result.ShouldNotBeNull();
    }

    [Fact]
    public async Task Faults_are_listed_and_removed()
    {
        await FaultAsync(new { operation = "getMe", kind = "cut", times = 100 });
        await FaultAsync(new { operation = "getChat", kind = "cut" });
        (await world.LookAsync("faults")).Body!.AsArray().Count.ShouldBe(2);
        ((int)(await world.ControlAsync(HttpMethod.Delete, "faults")).Body!["removed"]!).ShouldBe(2);
        (await world.CallAsync("getMe")).Result.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_fault_tells_how_many_calls_it_has_let_through()
    {
        await FaultAsync(new { operation = "getMe", kind = "cut", every = 10, passed = 9 });
        for (var call = 0; call < 3; call++)
        {
            (await world.CallAsync("getMe")).Result.ShouldNotBeNull();
        }

        ((int)(await world.LookAsync("faults")).Body!.AsArray().ShouldHaveSingleItem()!["passed"]!).ShouldBe(3);
    }

    [Fact]
    public async Task A_fault_that_makes_no_sense_is_explained()
    {
        var unknown = await world.DoAsync("faults", new { kind = "gremlins" });
        unknown.Status.ShouldBe(HttpStatusCode.BadRequest);
        unknown.Detail.ShouldBe("There is no fault of kind \"gremlins\"; choose one of status, delay, cut, rubbish, truncated, half_json, lost_answer, timeout, slow_body, error, error_body, error_after_effect, wrong_type, huge_body, redirect.");
        (await world.DoAsync("faults", new { kind = "status" })).Detail.ShouldBe("A fault of kind status needs a \"status\" from 400 to 599.");
    }

    private async Task FaultAsync(object fault) => (await world.DoAsync("faults", fault)).Status.ShouldBe(HttpStatusCode.OK);

    private async Task<List<string>> LedgerAsync() =>
        [.. (await world.LookAsync("ledger?system=telegram")).Body!.AsArray().Select(entry => $"{entry!["operation"]} {entry["outcome"]} {entry["fault"]}")];
}
