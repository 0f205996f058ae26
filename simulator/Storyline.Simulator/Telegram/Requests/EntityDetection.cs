using System.Text.RegularExpressions;
using Storyline.Simulator.Telegram.Wire;

namespace Storyline.Simulator.Telegram.Requests;

/// <summary>Finds commands, mentions, hashtags, links and addresses in plain text, as Telegram does for every message.</summary>
internal static partial class EntityDetection
{
    private static readonly string[] Opaque = ["code", "pre", "text_link", "text_mention", "url"];

    public static IEnumerable<MessageEntity> Find(string text, IReadOnlyList<MessageEntity> given)
    {
        var taken = given.Where(entity => Opaque.Contains(entity.Type)).ToList();
        (string Type, Regex Pattern)[] kinds =
            [("url", Link()), ("email", Address()), ("bot_command", Command()), ("mention", Mention()), ("hashtag", Hashtag())];
        foreach (var (type, pattern) in kinds)
        {
            foreach (Match match in pattern.Matches(text))
            {
                var found = new MessageEntity { Type = type, Offset = match.Index, Length = match.Length };
                if (taken.Exists(entity => Overlap(entity, found)) || given.Any(entity => entity.Type == type && Overlap(entity, found)))
                {
                    continue;
                }

                taken.Add(found);
                yield return found;
            }
        }
    }

    private static bool Overlap(MessageEntity one, MessageEntity other) =>
        one.Offset < other.Offset + other.Length && other.Offset < one.Offset + one.Length;

    [GeneratedRegex(@"https?://[^\s<>""]+[^\s<>"".,;:!?)\]'…]")]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<![\w.])[\w.+-]+@[\w-]+\.[\w.-]*\w")]
    private static partial Regex Address();

    [GeneratedRegex(@"(?<![\w/>])/[A-Za-z0-9_]{1,32}(@\w{3,32})?(?![\w/])")]
    private static partial Regex Command();

    [GeneratedRegex(@"(?<![\w@])@[A-Za-z]\w{2,31}")]
    private static partial Regex Mention();

    [GeneratedRegex(@"(?<![\w#])#\w*\p{L}\w*")]
    private static partial Regex Hashtag();
}
