using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Storyline.Simulator.Tests;

/// <summary>How updates reach the bot: long polling or a webhook, never both, each once confirmed gone.</summary>
public sealed class UpdateTests : IAsyncLifetime
{
    private TestWorld world = null!;

    public async ValueTask InitializeAsync() => world = await TestWorld.StartAsync();

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task An_update_is_repeated_until_its_offset_is_passed()
    {
        await world.PersonSaysAsync("one");
        await world.PersonSaysAsync("two");
        var updates = await world.UpdatesAsync();
        updates.Count.ShouldBe(2);
        (await world.UpdatesAsync()).Count.ShouldBe(2);
        var first = (long)updates[0]!["update_id"]!;
        ((long)updates[1]!["update_id"]!).ShouldBe(first + 1);
        (await world.UpdatesAsync(first + 1)).ShouldHaveSingleItem();
        (await world.UpdatesAsync(first + 2)).ShouldBeEmpty();
        (await world.UpdatesAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_long_poll_returns_as_soon_as_something_happens()
    {
        var poll = world.CallAsync("getUpdates", new { timeout = 50 });
        await world.PersonSaysAsync("now");
        (await poll).Result.AsArray().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task The_limit_and_a_negative_offset_are_obeyed()
    {
        foreach (var word in (string[])["one", "two", "three"])
        {
            await world.PersonSaysAsync(word);
        }

        (await world.CallAsync("getUpdates", new { limit = 2 })).Result.AsArray().Count.ShouldBe(2);
        ((string)(await world.CallAsync("getUpdates", new { offset = -1 })).Result[0]!["message"]!["text"]!).ShouldBe("three");
        (await world.UpdatesAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Only_the_kinds_asked_for_are_kept()
    {
        string[] wanted = ["callback_query"];
        await world.CallAsync("getUpdates", new { allowed_updates = wanted });
        await world.PersonSaysAsync("unheard");
        (await world.UpdatesAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Updates_nobody_fetched_are_gone_after_a_day()
    {
        await world.PersonSaysAsync("old");
        world.Time.Advance(TimeSpan.FromHours(25));
        (await world.UpdatesAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_second_poll_ends_the_first()
    {
        var first = world.CallAsync("getUpdates", new { timeout = 50 });
        Answer second;
        do
        {
            second = await world.CallAsync("getUpdates");
        }
        while (!first.IsCompleted);
        second.Result.AsArray().ShouldBeEmpty();
        (await first).ShouldBeRefused(409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running");
    }

    [Fact]
    public async Task Polling_and_a_webhook_exclude_each_other()
    {
        await world.CallAsync("setWebhook", new { url = "http://127.0.0.1:9/hook" });
        (await world.CallAsync("getUpdates")).ShouldBeRefused(409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");
        await world.CallAsync("deleteWebhook");
        (await world.UpdatesAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_webhook_must_be_https_unless_it_is_on_this_machine()
    {
        (await world.CallAsync("setWebhook", new { url = "http://example.com/hook" })).ShouldBeRefused(400, "Bad Request: bad webhook: An HTTPS URL must be provided for webhook");
        (await world.CallAsync("setWebhook", new { url = "https://example.com/hook", secret_token = "no spaces" })).ShouldBeRefused(400, "Bad Request: secret token contains unallowed characters");
    }

    [Fact]
    public async Task A_webhook_gets_every_update_with_the_secret_and_again_until_it_says_yes()
    {
        var bodies = System.Threading.Channels.Channel.CreateUnbounded<(string Secret, JsonElement Body)>();
        var answers = new Queue<int>([500, 200, 200]);
        await using var bot = WebApplication.CreateEmptyBuilder(new WebApplicationOptions()).WithKestrel().Build();
        bot.Run(async context =>
        {
            var body = await JsonSerializer.DeserializeAsync<JsonElement>(context.Request.Body);
            context.Response.StatusCode = answers.Dequeue();
            await context.Response.CompleteAsync();
            await bodies.Writer.WriteAsync((context.Request.Headers["X-Telegram-Bot-Api-Secret-Token"].ToString(), body));
        });
        await bot.StartAsync(TestWorld.Stop);

        await world.CallAsync("setWebhook", new { url = bot.Urls.First() + "/hook", secret_token = "s3cret" });
        await world.PersonSaysAsync("one");
        await world.PersonSaysAsync("two");

        var seen = new List<string>();
        for (var delivery = 0; delivery < 3; delivery++)
        {
            var (secret, body) = await bodies.Reader.ReadAsync(TestWorld.Stop);
            secret.ShouldBe("s3cret");
            seen.Add(body.GetProperty("message").GetProperty("text").GetString()!);
        }

        seen.ShouldBe(["one", "one", "two"]);
        ((string)(await world.CallAsync("getWebhookInfo")).Result["last_error_message"]!).ShouldBe("Wrong response from the webhook: 500 Internal Server Error");
    }
}
