using Storyline.Simulator.Telegram.Chats;
using Storyline.Simulator.Telegram.Requests;
using Storyline.Simulator.Telegram.Wire;
using Storyline.Simulator.World;

namespace Storyline.Simulator.Telegram.People;

/// <summary>What people do in their chats: write, send files, tap, delete.</summary>
internal sealed class PersonActs(SimulatedWorld world, MediaIntake intake)
{
    private static readonly TimeSpan TapPatience = TimeSpan.FromSeconds(10);

    /// <summary>Sends text, files with a caption, or both. Several photos or videos make an album.</summary>
    public IReadOnlyList<Message> Send(string chat, PersonMessage said)
    {
        world.Read(state => state.Telegram.MemberCalled(state.Telegram.RoomCalled(chat), said.User));
        var media = said.Files.Select(file => intake.Take(Kind(file, said.AsDocument), file, default)).ToList();
        return world.Change<IReadOnlyList<Message>>(state =>
        {
            var room = state.Telegram.RoomCalled(chat);
            var author = state.Telegram.MemberCalled(room, said.User);
            if (room.MigratedTo is not null)
            {
                throw Unfit.Wrong("This group has become a supergroup; write there.");
            }

            var drafts = Drafts(state.Telegram, room, said, media);
            room.IsStarted = true;
            var messages = drafts.ConvertAll(draft => state.Telegram.Post(room, author, draft, world.Now));
            messages.ForEach(message => Tell(state.Telegram, room, new Update { Message = message }));
            room.AwaitsReplyTo = null;
            Record(state, "user.send", room, author, messages[0].Text ?? messages[0].Caption, messages.ConvertAll(message => message.MessageId));
            return messages;
        });
    }

    /// <summary>Taps a button and waits for the bot's answer, ten seconds at most, unless the person <paramref name="walksOn"/>.</summary>
    public async Task<TapAnswer> TapAsync(string chat, long messageId, string button, string? user, bool walksOn, CancellationToken cancellationToken)
    {
        var (callbackId, url) = world.Change(state => Press(state, chat, messageId, button, user));
        if (callbackId is null || walksOn)
        {
            return new TapAnswer { Url = url };
        }

        var answer = await world.WaitForAsync(
            state => state.Telegram.Callbacks.Find(callback => callback.Id == callbackId && callback.IsAnswered), TapPatience, cancellationToken);
        return answer is null
            ? new TapAnswer()
            : new TapAnswer { Answered = true, Toast = answer.ShowAlert ? null : answer.Text, Alert = answer.ShowAlert ? answer.Text : null, Url = answer.Url };
    }

    /// <summary>A person deletes a message; the bot is not told, as in reality.</summary>
    public void Delete(string chat, long messageId) => world.Change(state =>
    {
        var room = state.Telegram.RoomCalled(chat);
        _ = room.Find(messageId) ?? throw NoMessage(room, messageId);
        room.Remove(messageId);
        state.Ledger.Add(new LedgerEntry { At = world.Now, System = "telegram", Operation = "user.delete", Outcome = "done", ChatId = room.Chat.Id, MessageIds = [messageId] });
    });

    private (string? CallbackId, string? Url) Press(WorldState state, string chat, long messageId, string button, string? user)
    {
        var room = state.Telegram.RoomCalled(chat);
        var person = state.Telegram.MemberCalled(room, user);
        var message = room.Find(messageId) ?? throw NoMessage(room, messageId);
        var pressed = ButtonChoice.Find(message, button);
        Record(state, "user.tap", room, person, pressed.Text, [messageId]);
        if (pressed.CallbackData is null)
        {
            return (null, pressed.Url);
        }

        var callback = new OpenCallback { Id = state.Telegram.Ids.NextNumber("callback"), ChatId = room.Chat.Id, MessageId = messageId, TappedAt = world.Now };
        state.Telegram.Callbacks.RemoveAll(open => world.Now - open.TappedAt > OpenCallback.Lifetime);
        state.Telegram.Callbacks.Add(callback);
        Tell(state.Telegram, room, new Update
        {
            CallbackQuery = new CallbackQuery
            {
                Id = callback.Id,
                From = person,
                Message = message,
                ChatInstance = (room.Chat.Id * 7_919 + 104_729).ToString(System.Globalization.CultureInfo.InvariantCulture),
                Data = pressed.CallbackData,
            },
        });
        return (callback.Id, null);
    }

    private static List<MessageDraft> Drafts(TelegramState state, ChatRoom room, PersonMessage said, List<MediaDraft> media)
    {
        var words = string.IsNullOrWhiteSpace(said.Text) ? null : FormattedText.FromPerson(said.Text);
        var reply = said.ReplyTo is { } id ? room.Find(id) ?? throw NoMessage(room, id) : null;
        if (media.Count == 0)
        {
            return words is null
                ? throw Unfit.Wrong("There is nothing to send: give \"text\" or attach a file.")
                : [new MessageDraft { Text = words, ReplyTo = reply }];
        }

        var album = media.Count > 1 ? state.Ids.NextNumber("album") : null;
        return media.ConvertAll(file => new MessageDraft { Media = file, Caption = file == media[0] ? words : null, AlbumId = album, ReplyTo = reply });
    }

    private static string Kind(Upload file, bool asDocument) => file.ContentType switch
    {
        _ when asDocument => "document",
        "image/jpeg" or "image/png" or "image/webp" => "photo",
        "video/mp4" or "video/quicktime" => "video",
        _ => "document",
    };

    private void Tell(TelegramState state, ChatRoom room, Update update)
    {
        if (room.Members.GetValueOrDefault(state.Bot.Id) is MemberStatus.Member or MemberStatus.Administrator)
        {
            state.Enqueue(update, world.Now);
        }
    }

    private void Record(WorldState state, string operation, ChatRoom room, User person, string? text, IReadOnlyList<long> messageIds) =>
        state.Ledger.Add(new LedgerEntry
        {
            At = world.Now,
            System = "telegram",
            Operation = operation,
            Outcome = "done",
            By = person.Username,
            ChatId = room.Chat.Id,
            MessageIds = messageIds,
            Text = text,
        });

    private static Unfit NoMessage(ChatRoom room, long messageId) => Unfit.Missing($"There is no message {messageId} in the chat \"{room.Slug}\".");
}
