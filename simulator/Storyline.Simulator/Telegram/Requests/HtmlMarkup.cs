using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Storyline.Simulator.Telegram.Wire;

namespace Storyline.Simulator.Telegram.Requests;

/// <summary>A text with tags, as <c>parse_mode</c> HTML has it. What cannot be read is refused with the words of the real service, which counts places in bytes.</summary>
internal sealed partial class HtmlMarkup(string markup)
{
    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        ["b"] = "bold", ["strong"] = "bold", ["i"] = "italic", ["em"] = "italic", ["u"] = "underline", ["ins"] = "underline", ["s"] = "strikethrough", ["strike"] = "strikethrough",
        ["del"] = "strikethrough", ["tg-spoiler"] = "spoiler", ["span"] = "spoiler", ["blockquote"] = "blockquote", ["code"] = "code", ["pre"] = "pre", ["a"] = "text_link",
    };

    private readonly StringBuilder text = new();
    private readonly Stack<(string Name, string? Address, int Offset)> open = new();
    private readonly List<MessageEntity> entities = [];

    public static (string Text, MessageEntity[] Entities) Read(string source) => new HtmlMarkup(source).ReadAll();

    private (string Text, MessageEntity[] Entities) ReadAll()
    {
        var at = 0;
        while (at < markup.Length)
        {
            at = markup[at] != '<' ? TakeWords(at) : at + 1 < markup.Length && markup[at + 1] == '/' ? Close(at) : Open(at);
        }

        if (open.TryPeek(out var left))
        {
            throw Refusal($"Can't find end tag corresponding to start tag \"{left.Name}\"");
        }

        return (text.ToString(), [.. entities]);
    }

    private int TakeWords(int at)
    {
        var end = markup.IndexOf('<', at) is >= 0 and var next ? next : markup.Length;
        text.Append(Escape().Replace(markup[at..end], match => WebUtility.HtmlDecode(match.Value)));
        return end;
    }

    private int Open(int at)
    {
        var tag = StartTag().Match(markup, at);
        var (name, rest) = (tag.Groups["name"].Value.ToLowerInvariant(), tag.Groups["rest"].Value);
        var isCutOff = tag.Groups["end"].Length == 0;
        if (isCutOff && rest.Length == 0 && at + tag.Length == markup.Length)
        {
            throw Refusal($"Unclosed start tag at byte offset {BytesBefore(at)}");
        }

        if (!Kinds.ContainsKey(name))
        {
            throw Refusal($"Unsupported start tag \"{name}\" at byte offset {BytesBefore(at)}");
        }

        if (isCutOff)
        {
            throw Refusal($"Unclosed start tag at byte offset {BytesBefore(at)}");
        }

        if (name == "span" && Attribute(rest, "class") != "tg-spoiler")
        {
            throw Refusal($"Tag \"span\" must have class \"tg-spoiler\" at byte offset {BytesBefore(at)}");
        }

        open.Push((name, name == "a" ? Attribute(rest, "href") : null, text.Length));
        return at + tag.Length;
    }

    private int Close(int at)
    {
        if (open.Count == 0)
        {
            throw Refusal($"Unexpected end tag at byte offset {BytesBefore(at)}");
        }

        var tag = EndTag().Match(markup, at);
        if (tag.Groups["end"].Length == 0)
        {
            throw Refusal($"Unclosed end tag at byte offset {BytesBefore(at)}");
        }

        var (name, address, offset) = open.Pop();
        var found = tag.Groups["name"].Value.ToLowerInvariant();
        if (found.Length > 0 && found != name)
        {
            throw Refusal($"Unmatched end tag at byte offset {BytesBefore(at)}, expected \"</{name}>\", found \"</{found}>\"");
        }

        // A link that leads nowhere is plain text.
        if (text.Length > offset && (name != "a" || !string.IsNullOrEmpty(address)))
        {
            entities.Add(new MessageEntity { Type = Kinds[name], Offset = offset, Length = text.Length - offset, Url = address });
        }

        return at + tag.Length;
    }

    private int BytesBefore(int at) => Encoding.UTF8.GetByteCount(markup.AsSpan(0, at));

    private static string? Attribute(string rest, string name) =>
        Attributes().Matches(rest).FirstOrDefault(match => string.Equals(match.Groups["name"].Value, name, StringComparison.OrdinalIgnoreCase)) is { } found
            ? WebUtility.HtmlDecode(found.Groups["value"].Value)
            : null;

    private static TelegramRefusal Refusal(string why) => TelegramRefusal.BadRequest($"can't parse entities: {why}");

    [GeneratedRegex(@"\G<(?<name>[^\s>]*)(?<rest>(?:[^>""']|""[^""]*""|'[^']*')*)(?<end>>?)")]
    private static partial Regex StartTag();

    [GeneratedRegex(@"\G</(?<name>[^\s>]*)\s*(?<end>>?)")]
    private static partial Regex EndTag();

    [GeneratedRegex(@"(?<name>[\w-]+)\s*=\s*(?:""(?<value>[^""]*)""|'(?<value>[^']*)'|(?<value>[\w.-]+))")]
    private static partial Regex Attributes();

    [GeneratedRegex("&(?:lt|gt|amp|quot|#[0-9]{1,7}|#x[0-9a-fA-F]{1,6});")]
    private static partial Regex Escape();
}
