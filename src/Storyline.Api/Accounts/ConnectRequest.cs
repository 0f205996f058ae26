using Storyline.Models.Accounts;

namespace Storyline.Api.Accounts;

/// <param name="Login">Facebook: the accounts of all pages that the person allows. Instagram: one account.</param>
public sealed record ConnectRequest(LoginKind Login);
