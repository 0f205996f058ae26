namespace Storyline.Services.Domain.Accounts;

/// <summary>Whether Storyline can speak for an account, and if not, why.</summary>
public enum AccountState
{
    Ready,

    /// <summary>It can, and two weeks or less are left.</summary>
    Ending,
    Deactivated,
    NoToken,
    Expired,

    /// <summary>Instagram refuses the token.</summary>
    Refused,

    /// <summary>No key of the ring opens the token.</summary>
    Sealed,
}
