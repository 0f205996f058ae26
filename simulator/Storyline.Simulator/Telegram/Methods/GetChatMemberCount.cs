using Storyline.Simulator.Telegram.Chats;
using Storyline.Simulator.Telegram.Requests;
using Storyline.Simulator.Telegram.Wire;
using Storyline.Simulator.World;

namespace Storyline.Simulator.Telegram.Methods;

internal sealed class GetChatMemberCount(SimulatedWorld world) : ITelegramMethod
{
    public string Name => "getChatMemberCount";

    public Task<object> AnswerAsync(TelegramCall call, CancellationToken cancellationToken) =>
        Task.FromResult<object>(world.Read(state =>
            state.Telegram.RoomToRead(call).Members.Values.Count(status => status is not (MemberStatus.Left or MemberStatus.Kicked))));
}
