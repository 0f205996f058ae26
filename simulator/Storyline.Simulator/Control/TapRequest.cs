namespace Storyline.Simulator.Control;

/// <summary>
/// A tap: the button by its text, a part of its text, or its callbackData; the person by username or id. With <c>wait: false</c> the call
/// comes back as soon as the tap is on its way to the bot.
/// </summary>
internal sealed record TapRequest(long MessageId, string? Button, string? User, bool? Wait);
