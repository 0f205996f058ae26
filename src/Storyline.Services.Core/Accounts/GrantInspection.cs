using Storyline.Models.Accounts;
using Storyline.Services.Integrations;
using Storyline.Services.Integrations.Instagram;

namespace Storyline.Services.Core.Accounts;

/// <summary>Asks Meta what it did not say when it gave a token: its end, its scopes and, with Facebook, the end of the data access.</summary>
public sealed class GrantInspection(IInstagramLogin login)
{
    /// <summary>The token with all that could be found out. One that cannot be inspected works all the same: what it may do shows when it is checked.</summary>
    public async Task<GrantedToken> CompleteAsync(LoginKind kind, GrantedToken granted, CancellationToken cancellationToken)
    {
        if (granted is { Scopes.Count: > 0, ExpiresAt: not null } && (kind is not LoginKind.Facebook || granted.DataAccessEndsAt is not null))
        {
            return granted;
        }

        try
        {
            var report = await login.InspectAsync(kind, granted.AccessToken, cancellationToken);
            return granted with
            {
                ExpiresAt = granted.ExpiresAt ?? report.ExpiresAt,
                Scopes = granted.Scopes.Count > 0 ? granted.Scopes : report.Scopes,
                DataAccessEndsAt = granted.DataAccessEndsAt ?? report.DataAccessEndsAt,
            };
        }
        catch (IntegrationException)
        {
            return granted;
        }
    }
}
