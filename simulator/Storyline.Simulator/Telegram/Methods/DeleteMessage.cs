using Storyline.Simulator.Telegram.Chats;
using Storyline.Simulator.Telegram.Requests;
using Storyline.Simulator.World;

namespace Storyline.Simulator.Telegram.Methods;

internal sealed class DeleteMessage(SimulatedWorld world) : ITelegramMethod
{
    public string Name => "deleteMessage";

    public Task<object> AnswerAsync(TelegramCall call, CancellationToken cancellationToken) =>
        Task.FromResult<object>(world.Change(state =>
        {
            var room = state.Telegram.RoomToWrite(call);
            var messageId = call.Integer("message_id") ?? throw TelegramRefusal.BadRequest("message identifier is not specified");
            var message = room.Find(messageId) ?? throw TelegramRefusal.BadRequest("message to delete not found");
            if (!Deletion.IsAllowed(state.Telegram, room, message, world.Now))
            {
                throw TelegramRefusal.BadRequest("message can't be deleted for everyone");
            }

            room.Remove(messageId);
            call.Record(state, world.Now, room.Chat.Id, [messageId]);
            return true;
        }));
}
