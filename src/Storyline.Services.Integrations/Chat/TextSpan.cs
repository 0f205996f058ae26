namespace Storyline.Services.Integrations.Chat;

/// <summary>A styled part of a text, in UTF-16 units.</summary>
/// <param name="Address">Where a <see cref="TextStyle.Link"/> leads; null for every other style.</param>
public readonly record struct TextSpan(TextStyle Style, int Offset, int Length, Uri? Address = null);
