using Storyline.Data.Accounts;
using Storyline.Models.Accounts;
using Storyline.Models.Teams;
using Storyline.Services.Core.Operations;

namespace Storyline.Services.Core.Accounts;

/// <summary>
/// Encrypts stored tokens with the newest key, one statement each, while everything goes on. Stopped anywhere, it goes on from there: what is done
/// is not done again.
/// </summary>
public sealed class TokenRotation(IApiTokenRepository tokens, TokenCipher cipher, AuditTrail audit, ServiceTrace trace)
{
    private const int AtOnce = 100;

    /// <summary>Whether tokens wait that an older key opens.</summary>
    public async Task<bool> IsUnfinishedAsync(CancellationToken cancellationToken)
    {
        await foreach (var token in WaitingAsync(cancellationToken))
        {
            if (cipher.Decrypt(token) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>All tokens of all teams.</summary>
    public Task<RotationOutcome> RunAsync(Actor by, CancellationToken cancellationToken)
    {
        by.Require(TeamRole.Admin);
        return trace.RunAsync("TokenRotation", "Run", by, async notes =>
        {
            var outcome = new RotationOutcome(0, 0);
            await foreach (var token in WaitingAsync(cancellationToken))
            {
                outcome = cipher.Decrypt(token) is not { } secret ? outcome with { Unopened = outcome.Unopened + 1 }
                    : await tokens.ReencryptAsync(token, cipher.Encrypt(token.TeamId, token.Id, secret), cipher.KeyId, cancellationToken)
                        ? outcome with { Reencrypted = outcome.Reencrypted + 1 }
                    : outcome;
            }

            if (outcome.Reencrypted > 0)
            {
                await audit.AppendAsync(by, "tokens.reencrypted", $"{outcome.Reencrypted} tokens", null, $"key {cipher.KeyId}", cancellationToken);
            }

            notes.Set("reencrypted", outcome.Reencrypted);
            notes.Set("unopened", outcome.Unopened);
            return outcome;
        });
    }

    private async IAsyncEnumerable<ApiToken> WaitingAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ApiTokenId? last = null;
        while (await tokens.ListUnderOtherKeysAsync(cipher.KeyId, last, AtOnce, cancellationToken) is { Count: > 0 } page)
        {
            foreach (var token in page)
            {
                yield return token;
            }

            last = page[^1].Id;
        }
    }
}
