using Storyline.Testing.Crashes;
using Storyline.Testing.Instagram;

namespace Storyline.Services.Integrations.Tests.Instagram;

/// <summary>A measurement under trouble has to know how much trouble there was.</summary>
public sealed class SpoiltCallsTests
{
    [Fact]
    public async Task Calls_that_come_when_no_fault_is_left_are_counted_too()
    {
        await using var outside = await InstagramSimulator.StartAsync();
        await SpoiltCalls.PlanAsync(outside, each: 2);

        await CallAsync(outside, "stories", times: 35);
        await CallAsync(outside, "content_publishing_limit", times: 25);

        var calls = (await SpoiltCalls.CountAsync(outside, each: 2)).ToDictionary(one => one.Operation);
        calls["stories"].ShouldBe(new SpoiltCalls("stories", 35, 2));
        calls["stories"].Share.ShouldBe(2d / 3);
        calls["quota"].ShouldBe(new SpoiltCalls("quota", 25, 2));
        calls["quota"].Share.ShouldBe(1);
        calls["publish"].ShouldBe(new SpoiltCalls("publish", 0, 0));
        calls["publish"].Share.ShouldBe(0);
    }

    /// <summary>The tenth and the twentieth get no answer; without a token the others are refused, and calls all the same.</summary>
    private static async Task CallAsync(InstagramSimulator outside, string reading, int times)
    {
        using var http = new HttpClient { BaseAddress = outside.World, DefaultRequestHeaders = { ConnectionClose = true } };
        for (var call = 1; call <= times; call++)
        {
            if (call is 10 or 20)
            {
                await Should.ThrowAsync<HttpRequestException>(() => AskAsync(http, reading));
            }
            else
            {
                await AskAsync(http, reading);
            }
        }
    }

    private static async Task AskAsync(HttpClient http, string reading)
    {
        using var answer = await http.GetAsync(new Uri($"instagram/v26.0/17841400000000001/{reading}", UriKind.Relative), TestContext.Current.CancellationToken);
    }
}
