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
    private const int LongestId = 36;

    /// <summary>The planned post that the subject begins with.</summary>
    public QueueItemId QueueItemId => new(Guid.Parse(Subject.AsSpan(0, Math.Min(Subject.Length, LongestId))));

    /// <summary>What follows the planned post in the subject, behind a blank.</summary>
    public string Detail => Subject[(LongestId + 1)..];
}
