using Storyline.Simulator.Telegram.Chats;
using Storyline.Simulator.Telegram.Requests;
using Storyline.Simulator.World;

namespace Storyline.Simulator.Telegram.Methods;

internal sealed class DeleteMessages(SimulatedWorld world) : ITelegramMethod
{
    public string Name => "deleteMessages";

    public Task<object> AnswerAsync(TelegramCall call, CancellationToken cancellationToken) =>
        Task.FromResult<object>(world.Change(state =>
        {
            var room = state.Telegram.RoomToWrite(call);
            var ids = call.Json<long[]>("message_ids") ?? [];
            if (ids.Length is 0 or > 100)
            {
                throw TelegramRefusal.BadRequest(ids.Length == 0 ? "message identifiers are not specified" : "too many message identifiers specified");
            }

            var found = ids.Distinct().Select(room.Find).OfType<Wire.Message>().ToList();
            if (!found.TrueForAll(message => Deletion.IsAllowed(state.Telegram, room, message, world.Now)))
            {
                throw TelegramRefusal.BadRequest("message can't be deleted for everyone");
            }

            found.ForEach(message => room.Remove(message.MessageId));
            call.Record(state, world.Now, room.Chat.Id, found.ConvertAll(message => message.MessageId));
            return true;
        }));
}
