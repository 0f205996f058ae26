using System.Text.RegularExpressions;
using Storyline.Simulator.Telegram.Chats;
using Storyline.Simulator.Telegram.Delivery;
using Storyline.Simulator.Telegram.Requests;
using Storyline.Simulator.World;

namespace Storyline.Simulator.Telegram.Methods;

internal sealed partial class SetWebhook(SimulatedWorld world, PollTurn turn) : ITelegramMethod
{
    public string Name => "setWebhook";

    public Task<object> AnswerAsync(TelegramCall call, CancellationToken cancellationToken)
    {
        var webhook = Read(call);
        var allowed = call.Json<string[]>("allowed_updates");
        turn.EndForWebhook();
        return Task.FromResult<object>(world.Change(state =>
        {
            state.Telegram.Webhook = webhook;
            state.Telegram.AllowedUpdates = allowed ?? state.Telegram.AllowedUpdates;
            if (call.Flag("drop_pending_updates"))
            {
                state.Telegram.Updates.Clear();
            }

            call.Record(state, world.Now, null, text: webhook?.Url);
            return true;
        }));
    }

    /// <summary>Null for an empty URL, which removes the webhook.</summary>
    private static Webhook? Read(TelegramCall call)
    {
        if (!call.Has("url"))
        {
            return null;
        }

        var url = call.Text("url")!;
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || !(address.Scheme == "https" || (address.Scheme == "http" && address.IsLoopback)))
        {
            throw TelegramRefusal.BadRequest("bad webhook: An HTTPS URL must be provided for webhook");
        }

        var secret = call.Text("secret_token");
        if (secret?.Length > 256)
        {
            throw TelegramRefusal.BadRequest("secret token is too long");
        }

        if (!string.IsNullOrEmpty(secret) && !Secret().IsMatch(secret))
        {
            throw TelegramRefusal.BadRequest("secret token contains unallowed characters");
        }

        return new Webhook
        {
            Url = url,
            SecretToken = string.IsNullOrEmpty(secret) ? null : secret,
            MaxConnections = (int)Math.Clamp(call.Integer("max_connections") ?? 40, 1, 100),
            IpAddress = call.Text("ip_address"),
        };
    }

    [GeneratedRegex("^[A-Za-z0-9_-]{1,256}$")]
    private static partial Regex Secret();
}
