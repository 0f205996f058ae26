namespace Storyline.Services.Notifications.Scheduling;

/// <summary>Callback data of what may be done with a planned post.</summary>
/// <param name="Trade">For trading places with the post before and after it; null when its time is over, which goes to no other post.</param>
public sealed record PostButtons(string Force, string Drop, (string Earlier, string Later)? Trade);
