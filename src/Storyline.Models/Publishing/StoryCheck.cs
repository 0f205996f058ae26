using Storyline.Models.Accounts;
using Storyline.Models.Teams;

namespace Storyline.Models.Publishing;

/// <summary>The search for the proof of a post: the account's live stories are read until the story is seen, or a person is asked.</summary>
public sealed class StoryCheck
{
    public required HistoryEntryId HistoryEntryId { get; init; }
    public required TeamId TeamId { get; init; }
    public required InstagramAccountId InstagramAccountId { get; init; }

    /// <summary>When the stories are read next; null when the search is over.</summary>
    public DateTimeOffset? NextAt { get; set; }

    /// <summary>Readings that told something.</summary>
    public int Readings { get; set; }
    public DateTimeOffset? AskedAt { get; set; }

    /// <summary>The message in the post's chat that asks the team: the card, or one of its own; null when nobody is asked in a chat.</summary>
    public int? QuestionMessageId { get; set; }

    /// <summary>How it ended, in one word; null while it goes on.</summary>
    public string? Outcome { get; set; }
}
