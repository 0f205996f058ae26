using Storyline.Models.Teams;

namespace Storyline.Bot.Updates;

/// <summary>Who speaks to the bot, and where.</summary>
/// <param name="By">The person as a member of the chat's team.</param>
/// <param name="Chat">The registered chat.</param>
/// <param name="WorkChat">The chat it is about: the same one, or the team's first work chat in an admin's chat.</param>
/// <param name="WorkChats">Every work chat it may be about: only that one in a work chat, all of the team's in an admin's.</param>
internal sealed record Visitor(Actor By, ChatSettings Chat, ChatSettings WorkChat, IReadOnlyList<ChatSettings> WorkChats);
