using Storyline.Simulator.Telegram.Chats;
using Storyline.Simulator.Telegram.Delivery;
using Storyline.Simulator.Telegram.Requests;
using Storyline.Simulator.Telegram.Wire;
using Storyline.Simulator.World;

namespace Storyline.Simulator.Telegram.Methods;

internal sealed class GetUpdates(SimulatedWorld world, PollTurn turn) : ITelegramMethod
{
    private const int MaxTimeout = 50;

    public string Name => "getUpdates";

    public async Task<object> AnswerAsync(TelegramCall call, CancellationToken cancellationToken)
    {
        var mine = turn.Take();
        var limit = (int)Math.Clamp(call.Integer("limit") ?? 100, 1, 100);
        var patience = TimeSpan.FromSeconds(Math.Clamp(call.Integer("timeout") ?? 0, 0, MaxTimeout));
        var allowed = call.Json<string[]>("allowed_updates");
        world.Change(state => Begin(state.Telegram, call.Integer("offset") ?? 0, allowed));
        var waiting = await world.WaitForAsync(state => Look(state.Telegram, mine, limit), patience, cancellationToken);
        return waiting ?? [];
    }

    private static void Begin(TelegramState state, long offset, string[]? allowed)
    {
        if (state.Webhook is not null)
        {
            throw TelegramRefusal.Conflict("can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");
        }

        state.AllowedUpdates = allowed ?? state.AllowedUpdates;
        if (offset > 0)
        {
            state.Confirm(offset - 1);
        }
        else if (offset < 0 && state.Updates.Count > -offset)
        {
            state.Updates.RemoveRange(0, state.Updates.Count + (int)offset);
        }
    }

    private List<Update>? Look(TelegramState state, long mine, int limit)
    {
        if (turn.WhyLost(mine) is { } reason)
        {
            throw TelegramRefusal.Conflict(reason);
        }

        var updates = state.Updates.Where(pending => world.Now - pending.At <= PendingUpdate.Lifetime).Take(limit).Select(pending => pending.Update).ToList();
        return updates.Count == 0 ? null : updates;
    }
}
