using Storyline.Simulator.Telegram.Chats;
using Storyline.Simulator.Telegram.Requests;
using Storyline.Simulator.Telegram.Wire;
using Storyline.Simulator.World;

namespace Storyline.Simulator.Telegram.Methods;

internal sealed class PinChatMessage(SimulatedWorld world) : ITelegramMethod
{
    public string Name => "pinChatMessage";

    public Task<object> AnswerAsync(TelegramCall call, CancellationToken cancellationToken) =>
        Task.FromResult<object>(world.Change(state =>
        {
            var room = state.Telegram.RoomToWrite(call);
            var messageId = call.Integer("message_id") ?? throw TelegramRefusal.BadRequest("message identifier is not specified");
            var message = room.Find(messageId) ?? throw TelegramRefusal.BadRequest("message to pin not found");
            if (!room.IsPrivate && room.Members.GetValueOrDefault(state.Telegram.Bot.Id) != MemberStatus.Administrator)
            {
                throw TelegramRefusal.BadRequest("not enough rights to manage pinned messages in the chat");
            }

            room.PinnedMessageId = messageId;
            room.Add(new Message
            {
                MessageId = room.NextMessageId++,
                From = state.Telegram.Bot,
                Date = world.Now.ToUnixTimeSeconds(),
                Chat = room.Chat,
                PinnedMessage = message with { ReplyToMessage = null },
            });
            call.Record(state, world.Now, room.Chat.Id, [messageId]);
            return true;
        }));
}
