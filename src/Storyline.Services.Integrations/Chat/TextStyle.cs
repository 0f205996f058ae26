namespace Storyline.Services.Integrations.Chat;

/// <summary>How a part of a text looks.</summary>
public enum TextStyle
{
    Bold,
    Italic,
    Code,
    Link,
}
