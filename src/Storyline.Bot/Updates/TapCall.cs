using Storyline.Models.Scheduling;
using Storyline.Models.Teams;

namespace Storyline.Bot.Updates;

/// <summary>A button of ours that a member of the team pressed.</summary>
/// <param name="Subject">What the button is about, as its issuer wrote it.</param>
/// <param name="MessageId">The message under which it stands.</param>
/// <param name="Chat">Where it stands.</param>
/// <param name="WorkChat">The chat it is about: the same one, or in an admin's chat the one that the button carries, the team's first when it carries none.</param>
internal sealed record TapCall(string Subject, int MessageId, Actor By, ChatSettings Chat, ChatSettings WorkChat)
{
    private const int LongestId = 36;

    /// <summary>The planned post that the subject begins with.</summary>
    public QueueItemId QueueItemId => new(Guid.Parse(Subject.AsSpan(0, Math.Min(Subject.Length, LongestId))));

    /// <summary>What follows the planned post in the subject, behind a blank.</summary>
    public string Detail => Subject[(LongestId + 1)..];
}
