using Storyline.Simulator.Telegram.Chats;
using Storyline.Simulator.Telegram.Limits;
using Storyline.Simulator.Telegram.Requests;
using Storyline.Simulator.World;

namespace Storyline.Simulator.Telegram.Methods;

internal sealed class SendMessage(SimulatedWorld world, SendBudget budget) : ITelegramMethod
{
    public string Name => "sendMessage";

    public Task<object> AnswerAsync(TelegramCall call, CancellationToken cancellationToken) =>
        Task.FromResult<object>(world.Change(state =>
        {
            var room = state.Telegram.RoomToWrite(call);
            var draft = new MessageDraft
            {
                Text = FormattedText.ReadText(call),
                Keyboard = Keyboards.Read(call, room.IsPrivate),
                ReplyTo = Replies.Read(call, room),
                LinkPreview = call.Element("link_preview_options"),
                IsProtected = call.OptionalFlag("protect_content"),
            };
            budget.TakeSend(room);
            var message = state.Telegram.Post(room, state.Telegram.Bot, draft, world.Now);
            room.AwaitsReplyTo = Keyboards.AsksForReply(call) ? message.MessageId : room.AwaitsReplyTo;
            call.Record(state, world.Now, room.Chat.Id, [message.MessageId], message.Text);
            return message;
        }));
}
