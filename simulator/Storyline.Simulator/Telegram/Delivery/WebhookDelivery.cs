using System.Net.Http.Json;
using Storyline.Simulator.Telegram.Chats;
using Storyline.Simulator.World;

namespace Storyline.Simulator.Telegram.Delivery;

/// <summary>
/// Hands updates to the bot's webhook, in order and one at a time. Anything but 2xx is tried again, waiting a little longer each time;
/// the update stays in the queue meanwhile.
/// </summary>
internal sealed class WebhookDelivery(SimulatedWorld world, HttpClient web)
{
    private static readonly TimeSpan FirstRest = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestRest = TimeSpan.FromSeconds(30);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var rest = FirstRest;
        try
        {
            while (true)
            {
                var next = world.NextChange;
                if (world.Read(Due) is not { } due)
                {
                    await next.WaitAsync(cancellationToken);
                    continue;
                }

                var failure = await DeliverAsync(due.Webhook, due.Update, cancellationToken);
                if (failure is null)
                {
                    rest = FirstRest;
                    world.Change(state => state.Telegram.Confirm(due.Update.Update.UpdateId));
                    continue;
                }

                world.Change(_ => (due.Webhook.LastErrorDate, due.Webhook.LastErrorMessage) = (world.Now.ToUnixTimeSeconds(), failure));
                await Task.Delay(rest, cancellationToken);
                rest = rest * 2 > LongestRest ? LongestRest : rest * 2;
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The world is being stopped; what was not delivered stays in the queue.
        }
    }

    private static DueDelivery? Due(WorldState state) =>
        state.Telegram is { Webhook: { } webhook, Updates: [var first, ..] } ? new DueDelivery(webhook, first) : null;

    private async Task<string?> DeliverAsync(Webhook webhook, PendingUpdate update, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, webhook.Url) { Content = JsonContent.Create(update.Update, options: WorldJson.Snake) };
        if (webhook.SecretToken is { } secret)
        {
            request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", secret);
        }

        try
        {
            using var answer = await web.SendAsync(request, cancellationToken);
            return answer.IsSuccessStatusCode ? null : $"Wrong response from the webhook: {(int)answer.StatusCode} {answer.ReasonPhrase}";
        }
        catch (HttpRequestException unreachable)
        {
            return $"Connection failed: {unreachable.HttpRequestError}";
        }
        catch (TaskCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return "Read timeout expired";
        }
    }

    private sealed record DueDelivery(Webhook Webhook, PendingUpdate Update);
}
