namespace Storyline.Simulator.Instagram.Accounts;

/// <summary>What can have happened to a token besides growing old.</summary>
internal static class TokenTrouble
{
    /// <summary>The person took the app's permission away: 190/458.</summary>
    public const string Revoked = "revoked";

    /// <summary>The person has to log in and prove who they are: 190/459.</summary>
    public const string Checkpoint = "checkpoint";

    /// <summary>The person changed the password: 190/460.</summary>
    public const string PasswordChanged = "password_changed";

    /// <summary>The session is void for reasons of Meta's own: 190/467.</summary>
    public const string Invalid = "invalid";

    public static readonly IReadOnlyList<string> All = [Revoked, Checkpoint, PasswordChanged, Invalid];
}
