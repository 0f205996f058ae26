namespace Storyline.Simulator.Telegram.Requests;

/// <summary>What Telegram adds to a refusal so that a program can act on it.</summary>
internal sealed record RefusalParameters(long? MigrateToChatId = null, int? RetryAfter = null);
