using Storyline.Testing.Chats;

namespace Storyline.Testing.Worlds;

/// <summary>A person of the group, and what they do.</summary>
public sealed class WorldPerson(BotWorld world, string user)
{
    /// <summary>Taps a button of a card.</summary>
    public Task<TapResult> TapAsync(WorldCard card, string button) => TapAsync(card.ChatId, card.MessageId, button);

    /// <summary>Taps a button of a message in the group.</summary>
    public Task<TapResult> TapAsync(SeenMessage message, string button) => TapAsync(BotWorld.GroupId, message.MessageId, button);

    public Task<TapResult> TapAsync(long chatId, int messageId, string button) => world.Telegram.TapAsync(chatId, messageId, button, user);

    /// <summary>Sends a picture, or several as an album, in the private chat or in another one.</summary>
    public Task<IReadOnlyList<int>> SendsAsync(string? caption, IEnumerable<(string Name, int Seed)> pictures, long? chatId = null, int? replyTo = null, bool asDocument = false) =>
        world.Telegram.SendFilesAsync(
            chatId ?? BotWorld.AdminId, user, pictures.Select(picture => (picture.Name, "image/png", TinyPicture.Bytes(picture.Seed, 720, 1280))), caption, asDocument, replyTo);

    /// <summary>Writes in the group.</summary>
    public Task<int> SaysAsync(string text, long? chatId = null) => world.Telegram.SendAsync(chatId ?? BotWorld.GroupId, user, text);

    /// <summary>Answers a message.</summary>
    public Task<int> RepliesAsync(SeenMessage message, string text, long? chatId = null) =>
        world.Telegram.SendAsync(chatId ?? BotWorld.GroupId, user, text, message.MessageId);

    /// <summary>Writes and waits for the bot's next words there.</summary>
    public async Task<SeenMessage> AsksAsync(string text, long? chatId = null)
    {
        var chat = chatId ?? BotWorld.GroupId;
        var asked = await SaysAsync(text, chat);
        return await world.Telegram.WaitForBotAsync(chat, "", after: asked);
    }
}
