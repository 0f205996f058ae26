namespace Storyline.Simulator.Control;

internal sealed record SendAnswer(long MessageId, IReadOnlyList<long> MessageIds);
