namespace Storyline.Services.Integrations.Chat;

/// <summary>How Telegram fares with bringing updates.</summary>
/// <param name="Address">Where it brings them; null: nowhere.</param>
/// <param name="Waiting">Updates that wait to be brought.</param>
/// <param name="FailedAt">When bringing one failed last, or null.</param>
/// <param name="Failure">Why, in Telegram's words.</param>
public sealed record DeliveryState(Uri? Address, int Waiting, DateTimeOffset? FailedAt, string? Failure);
