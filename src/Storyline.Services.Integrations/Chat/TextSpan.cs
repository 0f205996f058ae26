namespace Storyline.Services.Integrations.Chat;

/// <summary>A styled part of a text, in UTF-16 units.</summary>
public readonly record struct TextSpan(TextStyle Style, int Offset, int Length);
