using Storyline.Data.Operations;
using Storyline.Models.Operations;
using Storyline.Models.Teams;

namespace Storyline.Services.Core.Operations;

/// <summary>Remembers for a day what a write with an idempotency key was answered, so that the write sent again is done once.</summary>
public sealed class AnswerMemory(IAnswerRepository answers, TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    /// <summary>Takes the key for a write; null when it was free, else what is known of the write that has it.</summary>
    /// <param name="requestHash">SHA-256 in hexadecimal over who asks, what for and with which body.</param>
    public Task<RememberedAnswer?> ClaimAsync(TeamId teamId, string key, string requestHash, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return answers.ClaimAsync(
            new RememberedAnswer { TeamId = teamId, Key = key, RequestHash = requestHash, ReceivedAt = now }, now - Kept, cancellationToken);
    }

    /// <summary>Keeps the answer.</summary>
    public Task KeepAsync(TeamId teamId, string key, int statusCode, string? contentType, byte[] body, CancellationToken cancellationToken) =>
        answers.KeepAsync(teamId, key, statusCode, contentType, body, cancellationToken);

    /// <summary>The write was refused and changed nothing: the key is free again.</summary>
    public Task ReleaseAsync(TeamId teamId, string key, CancellationToken cancellationToken) => answers.ReleaseAsync(teamId, key, cancellationToken);
}
