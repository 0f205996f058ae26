namespace Storyline.Simulator.Control;

/// <summary>Whether Telegram's rate limits are enforced.</summary>
internal sealed record LimitsRequest(bool Enabled);
