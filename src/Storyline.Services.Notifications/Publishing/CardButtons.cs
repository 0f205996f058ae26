namespace Storyline.Services.Notifications.Publishing;

/// <summary>Callback data of a card's buttons.</summary>
/// <param name="Accounts">Opens the list of accounts; null when the team has none, and then there is no such button.</param>
/// <param name="Account">The chosen account's user name, or null.</param>
public sealed record CardButtons(string Posted, string Skip, string Reject, string Why, string? Accounts, string? Account)
{
    /// <summary>Has it published by itself now; null when it cannot, and then there is no such button.</summary>
    public string? AutoPost { get; init; }
}
