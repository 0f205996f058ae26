using Storyline.Models.Accounts;

namespace Storyline.Api.Accounts;

/// <summary>One of Meta's two logins.</summary>
/// <param name="IsConfigured">Whether this installation has an app for it.</param>
public sealed record LoginResponse(LoginKind Login, bool IsConfigured);
