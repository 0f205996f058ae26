using Storyline.Models.Teams;

namespace Storyline.Services.Core.Teams;

/// <summary>A question that waits for this person's text.</summary>
/// <param name="Word">The kind of question.</param>
/// <param name="Subject">What exactly was asked.</param>
/// <param name="IsTooOld">Nobody knows any more what it was about; the answer is not taken.</param>
public sealed record OpenQuestion(string Word, string Subject, int? PanelMessageId, bool IsTooOld)
{
    internal static OpenQuestion Of(AwaitedReply asked, DateTimeOffset now)
    {
        var colon = asked.Question.IndexOf(':', StringComparison.Ordinal);
        return new OpenQuestion(asked.Question[..colon], asked.Question[(colon + 1)..], asked.PanelMessageId, now - asked.AskedAt > Questions.Patience);
    }
}
