namespace Storyline.Year.Tests.Rigs;

/// <summary>Which pictures could be planned at a moment.</summary>
/// <param name="Line">The journal's last line then; what is planned in later ones can be planned no more.</param>
internal sealed record Offer(DateTimeOffset At, Guid Team, long Line, IReadOnlyList<Guid> Eligible);
