using Storyline.Models;
using Storyline.Models.Teams;
using Storyline.Services.Core.Teams;
using Storyline.Services.Integrations.Chat;

namespace Storyline.Bot.Updates;

/// <summary>Lets people of registered chats in, as members of their team.</summary>
internal sealed class Doorkeeper(ChatRegistry chats, MemberDirectory members)
{
    /// <summary>The registered chat, or null.</summary>
    public Task<ChatSettings?> ChatAsync(long chatId, CancellationToken cancellationToken) => chats.FindAsync(chatId, cancellationToken);

    /// <exception cref="ForbiddenException">The person was deactivated.</exception>
    public async Task<Visitor> LetInAsync(ChatSettings chat, ChatPerson person, InteractionKind kind, string name, int messageId, CancellationToken cancellationToken)
    {
        var by = await members.DiscoverAsync(person, chat, cancellationToken)
            ?? throw new ForbiddenException("Your access to this team was switched off. An admin of the team can change that.");
        await members.NoteAsync(by, chat, kind, name, messageId, cancellationToken);
        var work = chat.Purpose is ChatPurpose.Work ? [chat] : await chats.WorkChatsAsync(chat.TeamId, cancellationToken);
        return new Visitor(by, chat, work is [var first, ..] ? first : chat, work);
    }
}
