using Storyline.Simulator.Telegram.Chats;
using Storyline.Simulator.Telegram.Requests;
using Storyline.Simulator.World;

namespace Storyline.Simulator.Telegram.Methods;

internal sealed class UnpinChatMessage(SimulatedWorld world) : ITelegramMethod
{
    public string Name => "unpinChatMessage";

    public Task<object> AnswerAsync(TelegramCall call, CancellationToken cancellationToken) =>
        Task.FromResult<object>(world.Change(state =>
        {
            var room = state.Telegram.RoomToWrite(call);
            var messageId = call.Integer("message_id") ?? room.PinnedMessageId;
            if (messageId is null || room.PinnedMessageId != messageId)
            {
                throw TelegramRefusal.BadRequest("message to unpin not found");
            }

            room.PinnedMessageId = null;
            room.Version++;
            call.Record(state, world.Now, room.Chat.Id, [messageId.Value]);
            return true;
        }));
}
