using System.Collections.Immutable;

namespace Storyline.Services.Integrations.Chat;

/// <summary>
/// Plain text and the styles of its parts. Never markup: nothing needs escaping, and nothing a person types can break a message.
/// Offsets and lengths count UTF-16 units, as Telegram and C# both do.
/// </summary>
public sealed record RichText(string Text, ImmutableArray<TextSpan> Spans)
{
    public static readonly RichText Empty = new("", []);

    public static RichText Plain(string text) => new(text, []);

    public static RichText Bold(string text) => Styled(text, TextStyle.Bold);

    public static RichText Italic(string text) => Styled(text, TextStyle.Italic);

    public static RichText Code(string text) => Styled(text, TextStyle.Code);

    /// <summary>Words that lead to an address, whatever Telegram would take them for by itself.</summary>
    public static RichText Link(string text, Uri address) => new(text, [new TextSpan(TextStyle.Link, 0, text.Length, address)]);

    public static implicit operator RichText(string text) => Plain(text);

    public static RichText operator +(RichText left, RichText right) => new(
        left.Text + right.Text,
        [.. left.Spans, .. right.Spans.Select(span => span with { Offset = span.Offset + left.Text.Length })]);

    /// <summary>Lines joined by line breaks; empty ones stay as blank lines.</summary>
    public static RichText Lines(params IEnumerable<RichText> lines) =>
        lines.Select((line, index) => index == 0 ? line : "\n" + line).Aggregate(Empty, (text, line) => text + line);

    /// <summary>At most <paramref name="length"/> UTF-16 units, cut with an ellipsis and never inside a surrogate pair.</summary>
    public RichText Truncate(int length)
    {
        if (Text.Length <= length)
        {
            return this;
        }

        var end = char.IsHighSurrogate(Text[length - 2]) ? length - 2 : length - 1;
        var spans = Spans.Where(span => span.Offset < end).Select(span => span with { Length = Math.Min(span.Length, end - span.Offset) });
        return new RichText(Text[..end] + "…", [.. spans]);
    }

    private static RichText Styled(string text, TextStyle style) => text.Length == 0 ? Empty : new(text, [new TextSpan(style, 0, text.Length)]);
}
