namespace Storyline.Simulator.Control;

internal sealed record ReplyView(long MessageId, string From, string? Text);
