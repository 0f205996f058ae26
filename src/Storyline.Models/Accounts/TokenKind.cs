namespace Storyline.Models.Accounts;

/// <summary>The kinds of credential, as stored.</summary>
public static class TokenKind
{
    /// <summary>The one that calls for an account are made with.</summary>
    public const string Access = "access";

    /// <summary>The person's, which the account's was got with: with Facebook Login it is refreshed, and fresh ones for the account follow from it.</summary>
    public const string Login = "login";
}
