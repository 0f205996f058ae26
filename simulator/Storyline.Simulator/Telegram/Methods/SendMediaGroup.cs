using Storyline.Simulator.Telegram.Chats;
using Storyline.Simulator.Telegram.Limits;
using Storyline.Simulator.Telegram.Requests;
using Storyline.Simulator.Telegram.Wire;
using Storyline.Simulator.World;

namespace Storyline.Simulator.Telegram.Methods;

internal sealed class SendMediaGroup(SimulatedWorld world, SendBudget budget, MediaIntake intake) : ITelegramMethod
{
    public string Name => "sendMediaGroup";

    public async Task<object> AnswerAsync(TelegramCall call, CancellationToken cancellationToken)
    {
        world.Read(state => state.Telegram.RoomToWrite(call));
        var items = ReadItems(call);
        var drafts = new List<MessageDraft>();
        var albumId = world.Change(state => state.Telegram.Ids.NextNumber("album"));
        foreach (var item in items)
        {
            var media = await intake.TakeAsync(call, item.Type, item.Media, item.Media, item.Claim(), cancellationToken);
            drafts.Add(new MessageDraft { Media = media, Caption = item.ReadCaption(), AlbumId = albumId, HasSpoiler = item.HasSpoiler, CaptionAbove = item.ShowCaptionAboveMedia });
        }

        return world.Change<IReadOnlyList<Message>>(state =>
        {
            var room = state.Telegram.RoomToWrite(call);
            var reply = Replies.Read(call, room);
            budget.TakeSend(room, drafts.Count);
            var messages = drafts.ConvertAll(draft => state.Telegram.Post(room, state.Telegram.Bot, draft with { ReplyTo = reply }, world.Now));
            call.Record(state, world.Now, room.Chat.Id, messages.ConvertAll(message => message.MessageId), drafts[0].Caption?.Text, drafts.ConvertAll(draft => draft.Media!.Main.FileId));
            return messages;
        });
    }

    private static InputMedia[] ReadItems(TelegramCall call)
    {
        var items = call.Json<InputMedia[]>("media") ?? [];
        if (items.Length is < 2 or > 10)
        {
            throw TelegramRefusal.BadRequest(items.Length == 0 ? "expected an Array of InputMedia" : "media must include 2-10 items");
        }

        var documents = items.Count(item => item.Checked().Type == "document");
        return documents == 0 || documents == items.Length
            ? items
            : throw TelegramRefusal.BadRequest("document can't be mixed with other media types");
    }
}
