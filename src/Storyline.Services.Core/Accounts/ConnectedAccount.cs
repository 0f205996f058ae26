using Storyline.Models.Accounts;
using Storyline.Models.Teams;
using Storyline.Services.Domain.Accounts;

namespace Storyline.Services.Core.Accounts;

/// <summary>An Instagram account of a team, and how it stands.</summary>
/// <param name="Token">Its credential that was not revoked, or null when it has none.</param>
/// <param name="DaysLeft">Whole days until the credential or the data access behind it ends, 0 on the last one and after it; null when it names no end.</param>
/// <param name="Chats">The work chats that post to it.</param>
public sealed record ConnectedAccount(InstagramAccount Account, ApiToken? Token, AccountState State, int? DaysLeft, IReadOnlyList<ChatSettings> Chats)
{
    /// <summary>The end of the credential or of the data access behind it, whichever comes first; null when neither is known.</summary>
    public TokenEnd? End => TokenEnd.Of(Token?.ExpiresAt, Token?.RefreshExpiresAt);

    /// <summary>What people should know about it, each a sentence: why it cannot be used, and what it will not be able to do.</summary>
    public IReadOnlyList<string> Hints =>
    [
        .. State switch
        {
            AccountState.NoToken => ["It has no token: connect it again."],
            AccountState.Expired => ["Its token has expired: connect it again."],
            AccountState.Refused => [$"{Token?.Problem ?? "Instagram does not accept its token any more."} Connect it again."],
            AccountState.Sealed => ["No key of ENCRYPTION_KEYS opens its token: bring the key back, or connect it again."],
            AccountState.Ready or AccountState.Ending or AccountState.Deactivated => Array.Empty<string>(),
        },
        .. Limits(Account, Token?.MissingScopes ?? []),
    ];

    internal static IEnumerable<string> Limits(InstagramAccount account, IReadOnlyList<string> missingScopes)
    {
        if (!account.CanPublishStories)
        {
            yield return "It is no business account: Instagram lets only business accounts publish stories. Change its kind in Instagram's settings and connect it again; until then a person posts by hand.";
        }

        if (missingScopes.Count > 0)
        {
            yield return $"Not everything was allowed ({string.Join(", ", missingScopes)}): connect it again and leave every tick in place.";
        }
    }
}
