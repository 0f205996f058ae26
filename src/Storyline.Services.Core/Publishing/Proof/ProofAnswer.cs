using Storyline.Models.Scheduling;

namespace Storyline.Services.Core.Publishing.Proof;

/// <summary>What came of answering whether a post is on Instagram.</summary>
/// <param name="CardMessageId">The card's message; null when the post never had one.</param>
/// <param name="Line">What the card shows.</param>
/// <param name="IsFirst">False when it was seen, or answered, before: nothing was changed.</param>
public sealed record ProofAnswer(QueueItemId QueueItemId, int? CardMessageId, string Line, bool IsFirst);
