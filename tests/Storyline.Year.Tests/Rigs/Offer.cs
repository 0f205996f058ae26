namespace Storyline.Year.Tests.Rigs;

/// <summary>How many pictures of each category could be planned at a moment.</summary>
internal sealed record Offer(DateTimeOffset At, Guid Team, IReadOnlyDictionary<string, long> Eligible);
