using Storyline.Simulator.Telegram.Chats;
using Storyline.Simulator.Telegram.Limits;
using Storyline.Simulator.Telegram.Requests;
using Storyline.Simulator.World;

namespace Storyline.Simulator.Telegram.Methods;

internal sealed class EditMessageMedia(SimulatedWorld world, SendBudget budget, MediaIntake intake) : ITelegramMethod
{
    public string Name => "editMessageMedia";

    public async Task<object> AnswerAsync(TelegramCall call, CancellationToken cancellationToken)
    {
        world.Read(state => state.Telegram.ToEdit(state.Telegram.RoomToWrite(call), call));
        var item = (call.Json<InputMedia>("media") ?? throw TelegramRefusal.BadRequest("media is empty")).Checked();
        var media = await intake.TakeAsync(call, item.Type, item.Media, item.Media, item.Claim(), cancellationToken);
        var caption = item.ReadCaption();
        return world.Change(state =>
        {
            foreach (var file in media.Files)
            {
                state.Telegram.Files[file.FileId] = file;
            }

            return Edits.Apply(state, world, budget, call, (message, isPrivate) => MessageDesk.Attach(message, media) with
            {
                Text = null,
                Entities = null,
                LinkPreviewOptions = null,
                Caption = caption?.Text,
                CaptionEntities = caption?.Entities,
                HasMediaSpoiler = item.HasSpoiler,
                ShowCaptionAboveMedia = item.ShowCaptionAboveMedia,
                ReplyMarkup = Keyboards.Read(call, isPrivate),
            });
        });
    }
}
