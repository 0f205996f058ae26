using Storyline.Simulator.Telegram.Chats;
using Storyline.Simulator.Telegram.Requests;
using Storyline.Simulator.World;

namespace Storyline.Simulator.Telegram.Methods;

internal sealed class SendChatAction(SimulatedWorld world) : ITelegramMethod
{
    private static readonly TimeSpan Shown = TimeSpan.FromSeconds(5);

    private static readonly HashSet<string> Actions = new(StringComparer.Ordinal)
    {
        "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice", "upload_document", "choose_sticker", "find_location",
        "record_video_note", "upload_video_note",
    };

    public string Name => "sendChatAction";

    public Task<object> AnswerAsync(TelegramCall call, CancellationToken cancellationToken) =>
        Task.FromResult<object>(world.Change(state =>
        {
            var room = state.Telegram.RoomToWrite(call);
            if (call.Text("action") is not { } action || !Actions.Contains(action))
            {
                throw TelegramRefusal.BadRequest("wrong parameter action in request");
            }

            room.BotAction = action;
            room.BotActionUntil = world.Now + Shown;
            return true;
        }));
}
