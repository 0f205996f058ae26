using Storyline.Models.Publishing;

namespace Storyline.Data.Publishing;

/// <summary>Intents to call publish, each written before its call.</summary>
public interface IPublishAttemptRepository
{
    /// <summary>Writes an intent; the same attempt of a publication cannot be written twice.</summary>
    Task AddAsync(PublishAttempt attempt, CancellationToken cancellationToken);

    /// <summary>What Instagram answered, in words, and with which id it is live; null when the answer is none of success.</summary>
    Task AnswerAsync(PublicationId publication, int attempt, string answer, string? mediaId, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>The id with which an attempt was answered; null when it was answered otherwise, or not at all.</summary>
    Task<string?> AnsweredIdAsync(PublicationId publication, int attempt, CancellationToken cancellationToken);

    /// <summary>The first one first.</summary>
    Task<IReadOnlyList<PublishAttempt>> ListAsync(PublicationId publication, CancellationToken cancellationToken);
}
