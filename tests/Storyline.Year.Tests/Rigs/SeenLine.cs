namespace Storyline.Year.Tests.Rigs;

/// <summary>A card was changed to these words.</summary>
internal sealed record SeenLine(long Chat, long Message, DateTimeOffset At, string Words);
