namespace Storyline.Services.Notifications.Publishing;

/// <summary>Callback data of a card's buttons.</summary>
public sealed record CardButtons(string Posted, string Skip, string Reject, string Why);
