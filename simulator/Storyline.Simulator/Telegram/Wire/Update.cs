using System.Text.Json.Serialization;

namespace Storyline.Simulator.Telegram.Wire;

internal sealed record Update
{
    public long UpdateId { get; init; }

    public Message? Message { get; init; }

    public Message? EditedMessage { get; init; }

    public CallbackQuery? CallbackQuery { get; init; }

    public ChatMemberUpdated? MyChatMember { get; init; }

    /// <summary>The name by which <c>allowed_updates</c> knows this kind.</summary>
    [JsonIgnore]
    public string Kind => this switch
    {
        { Message: not null } => "message",
        { EditedMessage: not null } => "edited_message",
        { CallbackQuery: not null } => "callback_query",
        _ => "my_chat_member",
    };
}
