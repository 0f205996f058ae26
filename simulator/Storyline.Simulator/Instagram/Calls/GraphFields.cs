using System.Text.Json.Nodes;

namespace Storyline.Simulator.Instagram.Calls;

/// <summary>The fields that a call asks for: <c>id,name,instagram_business_account{id,username}</c>.</summary>
internal sealed record GraphFields(IReadOnlyList<(string Name, GraphFields? Inner)> Wanted)
{
    /// <summary>What a call asked for, or <paramref name="usual"/> when it did not say.</summary>
    public static GraphFields Of(GraphCall call, string usual = "id") => Parse(call.Text("fields") ?? usual);

    public static GraphFields Parse(string text)
    {
        var wanted = new List<(string, GraphFields?)>();
        var at = 0;
        while (at < text.Length)
        {
            var end = text.IndexOfAny([',', '{'], at);
            var name = (end < 0 ? text[at..] : text[at..end]).Trim();
            if (end >= 0 && text[end] == '{')
            {
                var close = Closing(text, end);
                wanted.Add((name, Parse(text[(end + 1)..close])));
                end = text.IndexOf(',', close);
            }
            else if (name.Length > 0)
            {
                wanted.Add((name, null));
            }

            at = end < 0 ? text.Length : end + 1;
        }

        return new GraphFields(wanted);
    }

    /// <summary>An object with the fields asked for that have a value, and its id, which always comes along.</summary>
    /// <param name="node">Meta's name of the kind of object, for its error.</param>
    /// <param name="known">Every field there is; a value of null means that this object has none.</param>
    public JsonObject Select(string node, IReadOnlyDictionary<string, Func<GraphFields?, JsonNode?>> known)
    {
        var chosen = new JsonObject();
        foreach (var (name, inner) in Wanted)
        {
            if (!known.TryGetValue(name, out var value))
            {
                throw GraphErrors.NoSuchField(name, node);
            }

            if (value(inner) is { } found)
            {
                chosen[name] = found;
            }
        }

        if (!chosen.ContainsKey("id") && known.TryGetValue("id", out var id))
        {
            chosen["id"] = id(null);
        }

        return chosen;
    }

    private static int Closing(string text, int open)
    {
        var depth = 0;
        for (var at = open; at < text.Length; at++)
        {
            depth += text[at] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0)
            {
                return at;
            }
        }

        throw new GraphError(2500, null, "Syntax error \"Expected end of string instead of \"{\".\" in the fields parameter");
    }
}
