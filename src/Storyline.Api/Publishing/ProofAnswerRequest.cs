namespace Storyline.Api.Publishing;

/// <param name="IsLive">Whether the post is on Instagram. The record itself stays as it is, whatever the answer.</param>
public sealed record ProofAnswerRequest(bool IsLive);
