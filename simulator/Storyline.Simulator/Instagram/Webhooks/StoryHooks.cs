using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Storyline.Simulator.Instagram.Accounts;
using Storyline.Simulator.Instagram.Insights;
using Storyline.Simulator.Instagram.Posts;
using Storyline.Simulator.World;

namespace Storyline.Simulator.Instagram.Webhooks;

/// <summary>Tells the app the final numbers of each story that has ended, signed with the app's secret. Facebook Login only, as Meta does it.</summary>
internal sealed class StoryHooks(SimulatedWorld world, HttpClient web)
{
    private const int Tries = 5;
    private static readonly TimeSpan FirstRest = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var next = world.NextChange;
                if (world.Read(state => Due(state.Instagram)) is not { } story)
                {
                    var waited = world.Read(state => state.Instagram.Hook is null) ? next : Task.WhenAny(next, Task.Delay(Look, cancellationToken));
                    await waited.WaitAsync(cancellationToken);
                    continue;
                }

                for (var copy = 0; copy < world.Read(state => state.Instagram.Behaviour.WebhookCopies); copy++)
                {
                    await ReportAsync(story, cancellationToken);
                }
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The world is being stopped; what was not told stays to be told.
        }
    }

    /// <summary>Meta's handshake: the address has to answer with the challenge.</summary>
    public async Task<bool> VerifyAsync(HookSubscription hook, CancellationToken cancellationToken)
    {
        var challenge = world.Change(state => state.Instagram.Ids.NextContainer());
        var query = $"hub.mode=subscribe&hub.challenge={challenge}&hub.verify_token={Uri.EscapeDataString(hook.VerifyToken)}";
        try
        {
            using var answer = await web.GetAsync($"{hook.Url}{(hook.Url.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{query}", cancellationToken);
            return answer.IsSuccessStatusCode && await answer.Content.ReadAsStringAsync(cancellationToken) == challenge;
        }
        catch (Exception unreachable) when (unreachable is HttpRequestException or InvalidOperationException or UriFormatException)
        {
            return false;
        }
    }

    private PostedMedia? Due(InstagramState instagram) => instagram.Hook is null
        ? null
        : instagram.Media.Values.FirstOrDefault(media => media is { IsStory: true, IsReported: false } && media.EndsAt <= world.Now && instagram.Account(media.AccountId)!.Login == IssuedToken.Facebook);

    private async Task ReportAsync(PostedMedia story, CancellationToken cancellationToken)
    {
        var (hook, body) = world.Read(state => (state.Instagram.Hook, Payload(state.Instagram, story)));
        var rest = FirstRest;
        var isTold = false;
        for (var attempt = 0; attempt < Tries && hook is not null && !isTold; attempt++, rest *= 2)
        {
            isTold = await TellAsync(hook, body, cancellationToken);
            if (!isTold)
            {
                await Task.Delay(rest, cancellationToken);
            }
        }

        world.Change(state =>
        {
            if (state.Instagram.Media.TryGetValue(story.Id, out var known))
            {
                state.Instagram.Media[story.Id] = known with { IsReported = true };
            }

            state.Ledger.Add(InstagramLedger.Line(world.Now, "story_insights", isTold ? "done" : "refused") with { Account = story.AccountId, Media = story.Id });
        });
    }

    private async Task<bool> TellAsync(HookSubscription hook, byte[] body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, hook.Url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add("X-Hub-Signature-256", "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(DemoWorld.FacebookAppSecret), body)));
        try
        {
            using var answer = await web.SendAsync(request, cancellationToken);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception unreachable) when (unreachable is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    private byte[] Payload(InstagramState instagram, PostedMedia story)
    {
        var audience = new Audience(instagram, story, world.Now);
        var moves = audience.Parts(MetricRules.Navigation).ToDictionary(part => part.Value, part => part.Count);
        var value = new JsonObject
        {
            ["media_id"] = story.Id,
            ["impressions"] = audience.Of("views"),
            ["reach"] = audience.Reach,
            ["taps_forward"] = moves["tap_forward"],
            ["taps_back"] = moves["tap_back"],
            ["exits"] = moves["tap_exit"],
            ["replies"] = audience.Of("replies"),
        };
        var entry = new JsonObject
        {
            ["id"] = story.AccountId,
            ["time"] = world.Now.ToUnixTimeSeconds(),
            ["changes"] = new JsonArray(new JsonObject { ["field"] = "story_insights", ["value"] = value }),
        };
        return Encoding.UTF8.GetBytes(new JsonObject { ["object"] = "instagram", ["entry"] = new JsonArray(entry) }.ToJsonString());
    }
}
