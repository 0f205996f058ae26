namespace Storyline.Models.Accounts;

/// <summary>Which of Meta's two logins connected an account.</summary>
public enum LoginKind
{
    Facebook,
    Instagram,
}
