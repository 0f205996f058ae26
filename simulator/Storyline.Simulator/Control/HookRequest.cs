namespace Storyline.Simulator.Control;

/// <summary>Where Instagram's webhooks go, and the word that proves the address is the app's.</summary>
internal sealed record HookRequest(string? Url, string? VerifyToken);
