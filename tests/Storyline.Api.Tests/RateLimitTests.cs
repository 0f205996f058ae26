using System.Net;
using System.Text;

namespace Storyline.Api.Tests;

public sealed class RateLimitTests
{
    [Fact]
    public async Task Who_asks_too_often_is_told_when_to_come_back_and_others_are_not_held_up()
    {
        await using var world = await ApiWorld.StartAsync(("Api:RequestsPerMinute", "30"));
        using var ben = world.As(await world.GivenMemberAsync("ben", Models.Teams.TeamRole.Member));
        HttpResponseMessage answer;
        do
        {
            answer = await world.Admin.GetAsync("/api/v1/auth/me", ApiWorld.Token);
        }
        while (answer.IsSuccessStatusCode);

        await answer.ShouldBeProblemAsync(HttpStatusCode.TooManyRequests, "too-many-requests");
        answer.Headers.RetryAfter?.Delta.ShouldNotBeNull().ShouldBeGreaterThan(TimeSpan.Zero);
        (await ben.GetAsync("/api/v1/auth/me", ApiWorld.Token)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await world.Anybody.GetAsync("/health/live", ApiWorld.Token)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Signing_in_is_tried_twenty_times_a_minute_at_most()
    {
        await using var world = await ApiWorld.StartAsync(("Api:DemoSignIn", "true"));

        var answers = new List<HttpStatusCode>();
        for (var number = 0; number < 21; number++)
        {
            answers.Add((await world.Anybody.PostAsync("/api/v1/auth/demo", null, ApiWorld.Token)).StatusCode);
        }

        answers.Take(20).ShouldAllBe(status => status == HttpStatusCode.OK);
        answers[20].ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Neither_tokens_nor_bodies_nor_keys_are_logged()
    {
        await using var world = await ApiWorld.StartAsync(("Api:DemoSignIn", "true"));
        var token = (await world.Anybody.DoAsync("/api/v1/auth/demo")).Text("accessToken")!;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/locks") { Content = new StringContent("{\"mediaId\":\"s3cret-in-body\"}", Encoding.UTF8, "application/json") };
        request.Headers.Add("Idempotency-Key", "s3cret-key");
        request.Headers.Add("Cookie", $"storyline_session={world.TokenOf(world.Ana)}");
        request.Headers.Add("Authorization", "Bearer s3cret-token");
        await world.Anybody.SendAsync(request, ApiWorld.Token);
        request.Dispose();
        await world.Admin.PostAsync("/api/v1/locks", new StringContent("{\"mediaId\":\"s3cret-in-body\"}", Encoding.UTF8, "application/json"), ApiWorld.Token);

        world.Logs.Lines.ShouldNotBeEmpty();
        world.Logs.Lines.ShouldNotContain(line => line.Contains("s3cret", StringComparison.Ordinal));
        world.Logs.Lines.ShouldNotContain(line => line.Contains(token, StringComparison.Ordinal));
        world.Logs.Lines.ShouldNotContain(line => line.Contains(new string('k', 32), StringComparison.Ordinal));
    }
}
