using Storyline.Data.Teams;
using Storyline.Models;
using Storyline.Models.Teams;
using Storyline.Services.Integrations.Chat;

namespace Storyline.Services.Core.Teams;

/// <summary>People, discovered by their first tap or command.</summary>
public sealed class MemberDirectory(
    IMemberRepository members, IInteractionRepository interactions, IChatSettingsRepository chats, TimeProvider clock)
{
    /// <summary>
    /// The person as a member of the chat's team; made the first time, as member, or as admin when one of the team's admin chats is their
    /// own. Null when deactivated.
    /// </summary>
    public async Task<Actor?> DiscoverAsync(ChatPerson person, ChatSettings chat, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var seen = new User
        {
            Id = UserId.New(now),
            TelegramUserId = person.TelegramUserId,
            Username = person.Username,
            FirstName = GivenName.OfPerson(person.FirstName, person.TelegramUserId),
            LastName = person.LastName,
            FirstSeenAt = now,
            LastSeenAt = now,
        };
        // A private chat has the id of its person.
        var isAdminsOwn = (await chats.ListAsync(chat.TeamId, ChatPurpose.Admin, cancellationToken)).Any(own => own.TelegramChatId == person.TelegramUserId);
        var role = isAdminsOwn ? TeamRole.Admin : TeamRole.Member;
        return await members.DiscoverAsync(seen, chat.TeamId, role, cancellationToken) is { } member ? Actor.Of(member, Door.Telegram) : null;
    }

    /// <summary>Notes what a person did, for the team's activity feed.</summary>
    public Task NoteAsync(Actor actor, ChatSettings chat, InteractionKind kind, string name, int? messageId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return actor.UserId is not { } userId
            ? Task.CompletedTask
            : interactions.AddAsync(
                new UserInteraction
                {
                    Id = UserInteractionId.New(now),
                    TeamId = actor.TeamId,
                    UserId = userId,
                    Kind = kind,
                    Name = name.CutTo(64),
                    TelegramChatId = chat.TelegramChatId,
                    TelegramMessageId = messageId,
                    At = now,
                },
                cancellationToken);
    }

    /// <summary>The team's first admin, or null when nobody has spoken to the bot yet.</summary>
    public Task<Member?> FirstAdminAsync(TeamId teamId, CancellationToken cancellationToken) => members.FirstAdminAsync(teamId, cancellationToken);

    /// <summary>The member, or null.</summary>
    public Task<Member?> FindAsync(TeamId teamId, UserId userId, CancellationToken cancellationToken) => members.FindAsync(teamId, userId, cancellationToken);
}
