using Storyline.Simulator.Telegram.Chats;
using Storyline.Simulator.Telegram.Requests;
using Storyline.Simulator.Telegram.Wire;
using Storyline.Simulator.World;

namespace Storyline.Simulator.Telegram.Methods;

internal sealed class GetChat(SimulatedWorld world) : ITelegramMethod
{
    public string Name => "getChat";

    public Task<object> AnswerAsync(TelegramCall call, CancellationToken cancellationToken) =>
        Task.FromResult<object>(world.Read(state =>
        {
            var room = state.Telegram.RoomToRead(call);
            var chat = room.Chat;
            return new ChatFullInfo
            {
                Id = chat.Id,
                Type = chat.Type,
                Title = chat.Title,
                Username = chat.Username,
                FirstName = chat.FirstName,
                LastName = chat.LastName,
                ActiveUsernames = chat.Username is { } name ? [name] : null,
                AccentColorId = (int)(Math.Abs(chat.Id) % 7),
                PinnedMessage = room.PinnedMessageId is { } pinned ? room.Find(pinned) : null,
            };
        }));
}
