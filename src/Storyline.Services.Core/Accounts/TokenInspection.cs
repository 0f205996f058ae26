using Storyline.Models.Accounts;
using Storyline.Services.Integrations;
using Storyline.Services.Integrations.Instagram;

namespace Storyline.Services.Core.Accounts;

/// <summary>Asks Meta how a token that is kept stands. One that it does not accept is noted as broken.</summary>
public sealed class TokenInspection(IInstagramLogin login, BrokenTokens broken)
{
    /// <summary>What Meta says of it; null when it does not accept it.</summary>
    /// <param name="live">The account's tokens as they were when <paramref name="secret"/> was read: those that came later are not refused with it.</param>
    /// <exception cref="IntegrationException">Meta does not answer.</exception>
    public async Task<TokenReport?> AskAsync(InstagramAccount account, string secret, IEnumerable<ApiToken> live, CancellationToken cancellationToken)
    {
        var report = await ReadAsync(account.LoginKind, secret, cancellationToken);
        if (report.IsValid)
        {
            return report;
        }

        var problem = report.Problem ?? "Instagram does not accept the token.";
        await broken.NoteAsync(account.TeamId, account.Id, live.Max(token => token.IssuedAt), problem, cancellationToken);
        return null;
    }

    /// <summary>Takes over what was allowed, where Meta says it.</summary>
    public void NoteScopes(ApiToken token, LoginKind kind, TokenReport report)
    {
        if (report.Scopes.Count > 0)
        {
            token.Scopes = report.Scopes;
            token.MissingScopes = [.. login.RequiredScopes(kind).Except(report.Scopes, StringComparer.Ordinal)];
        }
    }

    private async Task<TokenReport> ReadAsync(LoginKind kind, string secret, CancellationToken cancellationToken)
    {
        try
        {
            return await login.InspectAsync(kind, secret, cancellationToken);
        }
        catch (IntegrationException failure) when (failure.Kind is FailureKind.Unauthorized)
        {
            return new TokenReport(false, null, [], failure.Message, null);
        }
    }
}
