using Storyline.Simulator.Telegram.Chats;
using Storyline.Simulator.Telegram.Requests;
using Storyline.Simulator.Telegram.Wire;
using Storyline.Simulator.World;

namespace Storyline.Simulator.Telegram.Methods;

internal sealed class GetChatMember(SimulatedWorld world) : ITelegramMethod
{
    public string Name => "getChatMember";

    public Task<object> AnswerAsync(TelegramCall call, CancellationToken cancellationToken) =>
        Task.FromResult<object>(world.Read(state =>
        {
            var room = state.Telegram.RoomToRead(call);
            var userId = call.Integer("user_id") ?? throw TelegramRefusal.BadRequest("invalid user_id specified");
            var person = state.Telegram.Person(userId) ?? throw TelegramRefusal.BadRequest("PARTICIPANT_ID_INVALID");
            return ChatMember.Of(person, room.Members.GetValueOrDefault(userId, MemberStatus.Left));
        }));
}
