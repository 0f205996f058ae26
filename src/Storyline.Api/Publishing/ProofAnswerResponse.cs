using Storyline.Services.Core.Publishing.Proof;

namespace Storyline.Api.Publishing;

/// <summary>What came of saying whether a post is on Instagram.</summary>
/// <param name="IsFirst">False: it was seen, or answered, before, and nothing was changed.</param>
/// <param name="Message">For people: what the post's card says now.</param>
public sealed record ProofAnswerResponse(bool IsFirst, string Message)
{
    public static ProofAnswerResponse From(ProofAnswer answer) => new(answer.IsFirst, answer.Line);
}
