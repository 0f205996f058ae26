namespace Storyline.Simulator.Control;

internal sealed record ButtonView(string Text, string? CallbackData, string? Url, string? Style);
