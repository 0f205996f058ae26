using Storyline.Simulator.Telegram.Chats;
using Storyline.Simulator.Telegram.Limits;
using Storyline.Simulator.Telegram.Requests;
using Storyline.Simulator.World;

namespace Storyline.Simulator.Telegram.Methods;

/// <summary><c>sendPhoto</c>, <c>sendVideo</c> and <c>sendDocument</c>: one file with a caption.</summary>
internal sealed class SendMedia(string name, string kind, SimulatedWorld world, SendBudget budget, MediaIntake intake) : ITelegramMethod
{
    public string Name => name;

    public async Task<object> AnswerAsync(TelegramCall call, CancellationToken cancellationToken)
    {
        world.Read(state => state.Telegram.RoomToWrite(call));
        var media = await intake.TakeAsync(call, kind, kind, call.Text(kind), VideoClaim.From(call), cancellationToken);
        return world.Change(state =>
        {
            var room = state.Telegram.RoomToWrite(call);
            var draft = new MessageDraft
            {
                Media = media,
                Caption = FormattedText.ReadCaption(call),
                Keyboard = Keyboards.Read(call, room.IsPrivate),
                ReplyTo = Replies.Read(call, room),
                HasSpoiler = call.OptionalFlag("has_spoiler"),
                CaptionAbove = call.OptionalFlag("show_caption_above_media"),
                IsProtected = call.OptionalFlag("protect_content"),
            };
            budget.TakeSend(room);
            var message = state.Telegram.Post(room, state.Telegram.Bot, draft, world.Now);
            room.AwaitsReplyTo = Keyboards.AsksForReply(call) ? message.MessageId : room.AwaitsReplyTo;
            call.Record(state, world.Now, room.Chat.Id, [message.MessageId], message.Caption, [media.Main.FileId]);
            return message;
        });
    }
}
