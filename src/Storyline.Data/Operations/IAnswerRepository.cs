using Storyline.Models.Operations;
using Storyline.Models.Teams;

namespace Storyline.Data.Operations;

/// <summary>Answers to writes that were sent with an idempotency key.</summary>
public interface IAnswerRepository
{
    /// <summary>
    /// Takes the key for this write and forgets what was received before <paramref name="forgetBefore"/>. Null when it was free; else what is known of
    /// the write that has it.
    /// </summary>
    Task<RememberedAnswer?> ClaimAsync(RememberedAnswer write, DateTimeOffset forgetBefore, CancellationToken cancellationToken);

    /// <summary>Keeps the answer of a write whose key was claimed.</summary>
    Task KeepAsync(TeamId teamId, string key, int statusCode, string? contentType, byte[] body, CancellationToken cancellationToken);

    /// <summary>Frees a key whose write changed nothing.</summary>
    Task ReleaseAsync(TeamId teamId, string key, CancellationToken cancellationToken);
}
