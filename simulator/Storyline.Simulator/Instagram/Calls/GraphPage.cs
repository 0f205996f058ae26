using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Storyline.Simulator.Instagram.Calls;

/// <summary>One page of a list, with the cursors to its neighbours.</summary>
internal static class GraphPage
{
    private const int UsualLimit = 25;
    private const int MaxLimit = 100;

    /// <param name="call">Its <c>limit</c>, <c>after</c> and <c>before</c> choose the page.</param>
    /// <param name="all">The whole list, each with the id that its cursor is made of.</param>
    /// <param name="show">Shapes one entry.</param>
    public static JsonObject Of<T>(GraphCall call, IReadOnlyList<(string Id, T Item)> all, Func<T, JsonNode> show)
    {
        var limit = Math.Clamp(call.Integer("limit") ?? UsualLimit, 1, MaxLimit);
        var ids = all.Select(entry => entry.Id).ToList();
        var start = call.Text("after") is { } after ? Position(ids, after) + 1 : 0;
        if (call.Text("before") is { } before)
        {
            start = Math.Max(0, Position(ids, before) - limit);
        }

        var page = all.Skip(start).Take(limit).ToList();
        var answer = new JsonObject { ["data"] = new JsonArray([.. page.Select(entry => show(entry.Item))]) };
        if (page.Count > 0)
        {
            var paging = new JsonObject { ["cursors"] = new JsonObject { ["before"] = Cursor(page[0].Id), ["after"] = Cursor(page[^1].Id) } };
            if (start + page.Count < all.Count)
            {
                paging["next"] = Next(call, limit, Cursor(page[^1].Id));
            }

            answer["paging"] = paging;
        }

        return answer;
    }

    private static int Position(List<string> ids, string cursor)
    {
        try
        {
            return ids.IndexOf(Encoding.UTF8.GetString(Convert.FromBase64String(cursor)));
        }
        catch (FormatException)
        {
            throw GraphErrors.BadParameter("Invalid cursors values");
        }
    }

    private static string Cursor(string id) => Convert.ToBase64String(Encoding.UTF8.GetBytes(id));

    /// <summary>As Meta's, the address carries the access token.</summary>
    private static string Next(GraphCall call, int limit, string after)
    {
        var kept = call.Values.Where(value => value.Key is not ("after" or "before" or "limit")).Select(value => $"{value.Key}={Uri.EscapeDataString(value.Value)}");
        var query = string.Join('&', [.. kept, string.Create(CultureInfo.InvariantCulture, $"limit={limit}"), $"after={Uri.EscapeDataString(after)}"]);
        return $"{call.Origin}/instagram/{call.Version}{call.FullPath}?{query}";
    }
}
