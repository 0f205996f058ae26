using Storyline.Models.Accounts;
using Storyline.Services.Core.Accounts;
using Storyline.Services.Domain.Accounts;

namespace Storyline.Api.Accounts;

/// <summary>An Instagram account of the team, and how it stands. Nothing of its token is ever told.</summary>
/// <param name="Login">Which of Meta's two logins connected it.</param>
/// <param name="State">Whether Storyline can speak for it, and if not, why.</param>
/// <param name="ExpiresAt">When its token ends; null when it has none, or one without an end.</param>
/// <param name="DaysLeft">Whole days until then.</param>
/// <param name="RefreshedAt">When the token was last given, new or refreshed; null when there is none.</param>
/// <param name="Chats">The work chats that post to it.</param>
/// <param name="Hints">What people should know about it: each a sentence.</param>
public sealed record AccountResponse(
    Guid Id,
    string Username,
    string DisplayName,
    LoginKind Login,
    AccountState State,
    DateTimeOffset? ExpiresAt,
    int? DaysLeft,
    DateTimeOffset? RefreshedAt,
    bool CanPublishStories,
    IReadOnlyList<AccountChatResponse> Chats,
    IReadOnlyList<string> Hints)
{
    public static AccountResponse From(ConnectedAccount one) => new(
        one.Account.Id.Value,
        one.Account.Username,
        one.Account.DisplayName,
        one.Account.LoginKind,
        one.State,
        one.Token?.ExpiresAt,
        one.DaysLeft,
        one.Token?.IssuedAt,
        one.Account.CanPublishStories,
        [.. one.Chats.Select(chat => new AccountChatResponse(chat.Id.Value, chat.Name))],
        one.Hints);
}
