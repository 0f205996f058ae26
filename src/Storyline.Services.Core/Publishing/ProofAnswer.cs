using Storyline.Models.Scheduling;

namespace Storyline.Services.Core.Publishing;

/// <summary>What came of answering whether a post is on Instagram.</summary>
/// <param name="Line">What the card shows.</param>
/// <param name="IsFirst">False when it was seen, or answered, before: nothing was changed.</param>
public sealed record ProofAnswer(QueueItemId QueueItemId, string Line, bool IsFirst);
