using Storyline.Models.Teams;

namespace Storyline.Bot.Updates;

/// <summary>The answer of a member of the team to a question of ours.</summary>
/// <param name="Subject">What was asked, as its asker wrote it.</param>
/// <param name="Text">The answer, without blanks around it. Anything a person can type.</param>
/// <param name="PanelMessageId">The message that the answer brings up to date, or null.</param>
/// <param name="Chat">Where it was given.</param>
/// <param name="WorkChat">The chat it is about: the same one, or the team's first work chat when it was given in an admin's chat.</param>
internal sealed record ReplyCall(string Subject, string Text, int? PanelMessageId, Actor By, ChatSettings Chat, ChatSettings WorkChat);
