using Storyline.Models.Publishing;

namespace Storyline.Api.Publishing;

/// <summary>One call of Instagram's publish; there is a second only when the first is proven not to have gone out.</summary>
/// <param name="Answer">What Instagram answered; null when it did not.</param>
public sealed record PublishCallResponse(int Attempt, DateTimeOffset StartedAt, DateTimeOffset? AnsweredAt, string? Answer)
{
    public static PublishCallResponse From(PublishAttempt attempt) => new(attempt.Attempt, attempt.StartedAt, attempt.AnsweredAt, attempt.Answer);
}
