namespace Storyline.Models.Media;

/// <summary>A text that takes the place of another.</summary>
/// <param name="Value">Null takes the old one away.</param>
public sealed record NewText(string? Value);
