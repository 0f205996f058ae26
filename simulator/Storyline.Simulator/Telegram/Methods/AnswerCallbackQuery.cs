using Storyline.Simulator.Telegram.Chats;
using Storyline.Simulator.Telegram.Requests;
using Storyline.Simulator.World;

namespace Storyline.Simulator.Telegram.Methods;

internal sealed class AnswerCallbackQuery(SimulatedWorld world) : ITelegramMethod
{
    private const int MaxText = 200;

    public string Name => "answerCallbackQuery";

    public Task<object> AnswerAsync(TelegramCall call, CancellationToken cancellationToken) =>
        Task.FromResult<object>(world.Change(state =>
        {
            var callback = state.Telegram.Callbacks.Find(open => open.Id == call.Text("callback_query_id"));
            if (callback is null || callback.IsAnswered || world.Now - callback.TappedAt > OpenCallback.Lifetime)
            {
                throw TelegramRefusal.BadRequest("query is too old and response timeout expired or query ID is invalid");
            }

            var text = call.Text("text");
            if (text?.Length > MaxText)
            {
                throw TelegramRefusal.BadRequest("MESSAGE_TOO_LONG");
            }

            callback.IsAnswered = true;
            callback.Text = string.IsNullOrEmpty(text) ? null : text;
            callback.ShowAlert = call.Flag("show_alert");
            callback.Url = call.Text("url");
            call.Record(state, world.Now, callback.ChatId, [callback.MessageId], text);
            return true;
        }));
}
