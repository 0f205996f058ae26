using Storyline.Models.Scheduling;
using Storyline.Models.Teams;

namespace Storyline.Bot.Updates;

/// <summary>A button of ours that a member of the team pressed.</summary>
/// <param name="Subject">What the button is about, as its issuer wrote it.</param>
/// <param name="MessageId">The message under which it stands.</param>
/// <param name="Chat">Where it stands.</param>
/// <param name="WorkChat">The chat it is about: the same one, or the team's first work chat when it stands in an admin's chat.</param>
internal sealed record TapCall(string Subject, int MessageId, Actor By, ChatSettings Chat, ChatSettings WorkChat)
{
    public QueueItemId QueueItemId => new(Guid.Parse(Subject));
}
