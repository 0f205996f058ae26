using System.Net;
using System.Text.Json.Nodes;

namespace Storyline.Simulator.Tests.Instagram;

public sealed class InstagramFaultTests : IAsyncLifetime
{
    private MetaWorld meta = null!;

    public async ValueTask InitializeAsync() => meta = await MetaWorld.StartAsync();

    public ValueTask DisposeAsync() => meta.DisposeAsync();

    [Fact]
    public async Task A_lost_answer_has_published_and_the_ledger_knows()
    {
        var container = await meta.GivenReadyContainerAsync();
        await BreakAsync("publish", "lost_answer");
        await Should.ThrowAsync<HttpRequestException>(() => meta.PublishAsync(container));
        (await meta.LiveAsync()).ShouldHaveSingleItem();
        (await meta.LedgerAsync()).ShouldBe(["create_container done", "publish done lost_answer"]);
    }

    [Fact]
    public async Task The_ledger_knows_whose_call_a_fault_kept_away_and_of_which_container()
    {
        var container = await meta.GivenReadyContainerAsync();
        await BreakAsync("publish", "cut");
        await Should.ThrowAsync<HttpRequestException>(() => meta.PublishAsync(container));
        await BreakAsync("stories", "status", new { status = 500 });
        await meta.GetAsync($"{MetaWorld.ShopId}/stories");
        await BreakAsync("container_status", "status", new { status = 500 });
        await meta.GetAsync(container, ("fields", "status_code"));
        var lines = (await meta.World.LookAsync("ledger?system=instagram")).Body!.AsArray().Where(line => (string?)line!["outcome"] == "fault");
        lines.Select(line => $"{line!["operation"]} {line["account"]} {line["container"]}".TrimEnd())
            .ShouldBe([$"publish {MetaWorld.ShopId} {container}", $"stories {MetaWorld.ShopId}", $"container_status  {container}"]);
    }

    [Fact]
    public async Task An_error_can_come_from_a_story_that_is_live()
    {
        var container = await meta.GivenReadyContainerAsync();
        await BreakAsync("publish", "error_after_effect");
        (await meta.PublishAsync(container)).ShouldBeMetaError(4, 2207051);
        (await meta.StatusAsync(container)).ShouldBe("PUBLISHED");
        (await meta.LedgerAsync()).ShouldBe(["create_container done", "publish done error_after_effect"]);
    }

    [Fact]
    public async Task An_error_has_the_code_that_was_asked_for_and_no_effect()
    {
        await BreakAsync("publish", "error", new { code = 25, subcode = 2207050 });
        var container = await meta.GivenReadyContainerAsync();
        (await meta.PublishAsync(container)).ShouldBeMetaError(25, 2207050);
        (await meta.LiveAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(429, 7)]
    [InlineData(429, 0)]
    [InlineData(500, 0)]
    [InlineData(503, 0)]
    public async Task A_status_comes_with_or_without_a_time_to_wait(int status, int retryAfter)
    {
        await BreakAsync("me", "status", new { status, retryAfter });
        var answer = await meta.GetAsync("me");
        ((int)answer.Status).ShouldBe(status);
        answer.RetryAfter.ShouldBe(retryAfter == 0 ? null : TimeSpan.FromSeconds(retryAfter));
        answer.ShouldBeMetaError(status == 429 ? 4 : 2);
    }

    [Fact]
    public async Task Every_third_call_can_be_spoilt()
    {
        await BreakAsync("me", "status", new { status = 500, every = 3, times = 2 });

        var statuses = new List<int>();
        for (var call = 0; call < 9; call++)
        {
            statuses.Add((int)(await meta.GetAsync("me")).Status);
        }

        statuses.ShouldBe([200, 200, 500, 200, 200, 500, 200, 200, 200]);
    }

    [Fact]
    public async Task An_error_can_hide_under_200()
    {
        await BreakAsync("stories", "error_body", new { code = 190, subcode = 463 });
        var answer = await meta.GetAsync($"{MetaWorld.ShopId}/stories");
        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.ShouldBeMetaError(190, 463);
    }

    [Fact]
    public async Task An_array_of_numbers_stands_where_an_object_belongs()
    {
        await BreakAsync("quota", "wrong_type");
        (await meta.GetAsync($"{MetaWorld.ShopId}/content_publishing_limit")).Body.ShouldBeOfType<JsonArray>();
    }

    [Fact]
    public async Task A_body_can_be_huge()
    {
        await BreakAsync("me", "huge_body");
        using var answer = await meta.RawAsync(HttpMethod.Get, $"{MetaWorld.Version}/me");
        (await answer.Content.ReadAsByteArrayAsync(TestWorld.Stop)).Length.ShouldBeGreaterThan(64 * 1024 * 1024);
    }

    [Fact]
    public async Task A_redirect_leads_nowhere()
    {
        await BreakAsync("me", "redirect");
        (await meta.GetAsync("me")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Half_a_document_claims_to_be_whole()
    {
        await BreakAsync("me", "half_json");
        using var answer = await meta.RawAsync(HttpMethod.Get, $"{MetaWorld.Version}/me");
        Should.Throw<System.Text.Json.JsonException>(() => JsonNode.Parse(answer.Content.ReadAsStringAsync(TestWorld.Stop).Result));
    }

    [Fact]
    public async Task A_slow_body_comes_whole_in_the_end()
    {
        await BreakAsync("me", "slow_body", new { delayMs = 1 });
        ((string)(await meta.GetAsync("me")).Body!["name"]!).ShouldBe("Ana");
    }

    [Fact]
    public async Task Web_pages_cuts_half_answers_and_silence_are_the_same_everywhere()
    {
        await BreakAsync("me", "rubbish");
        (await meta.GetAsync("me")).Text.ShouldStartWith("<html>");
        foreach (var kind in (string[])["cut", "truncated", "timeout"])
        {
            await BreakAsync("me", kind, new { delayMs = 20 });
            await Should.ThrowAsync<HttpRequestException>(() => meta.GetAsync("me"), kind);
        }

        await BreakAsync("me", "delay", new { delayMs = 20 });
        (await meta.GetAsync("me")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Any_fault_can_come_after_the_effect()
    {
        var container = await meta.GivenReadyContainerAsync();
        await BreakAsync("publish", "rubbish", new { afterEffect = true });
        (await meta.PublishAsync(container)).Text.ShouldStartWith("<html>");
        (await meta.LiveAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task An_answer_can_be_late_while_the_story_is_live_already()
    {
        var container = await meta.GivenReadyContainerAsync();
        await BreakAsync("publish", "delay", new { delayMs = 60_000, afterEffect = true });
        using var killed = new CancellationTokenSource();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/instagram/v26.0/{MetaWorld.ShopId}/media_publish?creation_id={container}&access_token={meta.Token}");
        var call = meta.World.Http.SendAsync(request, killed.Token);
        while ((await meta.LiveAsync()).Count == 0)
        {
            await Task.Delay(5, TestWorld.Stop);
        }

        await killed.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => call);
        (await meta.StatusAsync(container)).ShouldBe("PUBLISHED");
    }

    [Theory]
    [InlineData("create_container")]
    [InlineData("container_status")]
    [InlineData("publish")]
    [InlineData("quota")]
    [InlineData("stories")]
    [InlineData("media")]
    [InlineData("insights")]
    [InlineData("me")]
    [InlineData("accounts")]
    [InlineData("code_exchange")]
    [InlineData("long_lived")]
    [InlineData("refresh")]
    [InlineData("inspect")]
    [InlineData("revoke")]
    public async Task Every_operation_can_be_spoilt_by_its_name(string operation)
    {
        await BreakAsync(operation, "status", new { status = 503 });
        var (method, path, values) = Call(operation);
        (await meta.CallAsync(method, path, values)).Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await meta.LedgerAsync()).ShouldBe([$"{operation} fault status"]);
    }

    [Theory]
    [InlineData("upload", "v1_1/storyline-demo/image/upload")]
    [InlineData("destroy", "v1_1/storyline-demo/image/destroy")]
    [InlineData("resource", "v1_1/storyline-demo/resources/image/upload/p")]
    [InlineData("usage", "v1_1/storyline-demo/usage")]
    [InlineData("delivery", "storyline-demo/image/upload/v1/p.jpg")]
    public async Task Cloudinary_can_be_spoilt_too(string operation, string path)
    {
        await meta.World.DoAsync("faults", new { system = "cloudinary", operation, kind = "status", status = 503 });
        using var request = new HttpRequestMessage(operation is "upload" or "destroy" ? HttpMethod.Post : HttpMethod.Get, "/cloudinary/" + path);
        using var answer = await meta.World.Http.SendAsync(request, TestWorld.Stop);
        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await meta.LedgerAsync("cloudinary")).ShouldBe([$"{operation} fault status"]);
    }

    [Fact]
    public async Task The_new_faults_work_for_telegram_as_well()
    {
        await meta.World.DoAsync("faults", new { system = "telegram", operation = "sendMessage", kind = "error_after_effect", status = 500 });
        (await meta.World.SayAsync("once")).ShouldBeRefused(500, "Internal Server Error");
        (await meta.World.MessagesAsync()).ShouldHaveSingleItem();
        await meta.World.DoAsync("faults", new { system = "telegram", operation = "getMe", kind = "status", status = 429, retryAfter = 0 });
        (await meta.World.CallAsync("getMe")).Body!["parameters"].ShouldBeNull();
    }

    private static (HttpMethod Method, string Path, (string, string)[] Values) Call(string operation) => operation switch
    {
        "create_container" => (HttpMethod.Post, $"v26.0/{MetaWorld.ShopId}/media", []),
        "publish" => (HttpMethod.Post, $"v26.0/{MetaWorld.ShopId}/media_publish", []),
        "container_status" => (HttpMethod.Get, "v26.0/178", [("fields", "status_code")]),
        "quota" => (HttpMethod.Get, $"v26.0/{MetaWorld.ShopId}/content_publishing_limit", []),
        "stories" => (HttpMethod.Get, $"v26.0/{MetaWorld.ShopId}/stories", []),
        "media" => (HttpMethod.Get, "v26.0/180", []),
        "insights" => (HttpMethod.Get, "v26.0/180/insights", []),
        "accounts" => (HttpMethod.Get, "v26.0/me/accounts", []),
        "code_exchange" => (HttpMethod.Post, "oauth/access_token", []),
        "long_lived" => (HttpMethod.Get, "access_token", []),
        "refresh" => (HttpMethod.Get, "refresh_access_token", []),
        "inspect" => (HttpMethod.Get, "debug_token", []),
        "revoke" => (HttpMethod.Delete, "v26.0/me/permissions", []),
        _ => (HttpMethod.Get, "v26.0/me", []),
    };

    private async Task BreakAsync(string operation, string kind, object? more = null)
    {
        var fault = System.Text.Json.JsonSerializer.SerializeToNode(more ?? new { })!.AsObject();
        (fault["system"], fault["operation"], fault["kind"]) = ("instagram", operation, kind);
        (await meta.World.DoAsync("faults", fault)).Status.ShouldBe(HttpStatusCode.OK);
    }
}
