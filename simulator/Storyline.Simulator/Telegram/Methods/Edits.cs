using Storyline.Simulator.Telegram.Chats;
using Storyline.Simulator.Telegram.Limits;
using Storyline.Simulator.Telegram.Requests;
using Storyline.Simulator.Telegram.Wire;
using Storyline.Simulator.World;

namespace Storyline.Simulator.Telegram.Methods;

/// <summary>What all edits share: the bot's own message, a real difference, the limits, the ledger.</summary>
internal static class Edits
{
    public static Task<object> ApplyAsync(SimulatedWorld world, SendBudget budget, TelegramCall call, Func<Message, bool, Message> edit) =>
        Task.FromResult<object>(world.Change(state => Apply(state, world, budget, call, edit)));

    public static Message Apply(WorldState state, SimulatedWorld world, SendBudget budget, TelegramCall call, Func<Message, bool, Message> edit)
    {
        if (call.Has("inline_message_id"))
        {
            throw TelegramRefusal.BadRequest("MESSAGE_ID_INVALID");
        }

        var room = state.Telegram.RoomToWrite(call);
        var before = state.Telegram.ToEdit(room, call);
        var after = edit(before, room.IsPrivate).DifferentFrom(before) with { EditDate = world.Now.ToUnixTimeSeconds() };
        budget.TakeEdit(room);
        room.Replace(after);
        call.Record(state, world.Now, room.Chat.Id, [after.MessageId], after.Text ?? after.Caption);
        return after;
    }
}
