namespace Storyline.Services.Notifications.Scheduling;

/// <summary>Callback data of what may be done with a planned post.</summary>
public sealed record PostButtons(string Force, string Drop, string Earlier, string Later);
