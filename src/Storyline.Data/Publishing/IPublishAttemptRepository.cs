using Storyline.Models.Publishing;

namespace Storyline.Data.Publishing;

/// <summary>Intents to call publish, each written before its call.</summary>
public interface IPublishAttemptRepository
{
    /// <summary>Writes an intent; the same attempt of a publication cannot be written twice.</summary>
    Task AddAsync(PublishAttempt attempt, CancellationToken cancellationToken);

    /// <summary>What Instagram answered, in words.</summary>
    Task AnswerAsync(PublicationId publication, int attempt, string answer, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>The first one first.</summary>
    Task<IReadOnlyList<PublishAttempt>> ListAsync(PublicationId publication, CancellationToken cancellationToken);
}
