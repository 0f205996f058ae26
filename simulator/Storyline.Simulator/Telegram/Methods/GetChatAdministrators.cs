using Storyline.Simulator.Telegram.Chats;
using Storyline.Simulator.Telegram.Requests;
using Storyline.Simulator.Telegram.Wire;
using Storyline.Simulator.World;

namespace Storyline.Simulator.Telegram.Methods;

internal sealed class GetChatAdministrators(SimulatedWorld world) : ITelegramMethod
{
    public string Name => "getChatAdministrators";

    public Task<object> AnswerAsync(TelegramCall call, CancellationToken cancellationToken) =>
        Task.FromResult<object>(world.Read(state =>
        {
            var room = state.Telegram.RoomToRead(call);
            return room.IsPrivate
                ? throw TelegramRefusal.BadRequest("there are no administrators in the private chat")
                : room.Members
                    .Where(member => member.Value is MemberStatus.Creator or MemberStatus.Administrator)
                    .Select(member => ChatMember.Of(state.Telegram.Person(member.Key)!, member.Value))
                    .ToList();
        }));
}
