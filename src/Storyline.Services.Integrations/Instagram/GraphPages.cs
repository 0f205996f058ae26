namespace Storyline.Services.Integrations.Instagram;

/// <summary>Reads lists that come in pages. The address of the next page is never followed, it quotes the token; its cursor is.</summary>
internal static class GraphPages
{
    private const int MostPages = 50;

    /// <param name="most">Reading stops when there are as many.</param>
    public static async Task<IReadOnlyList<T>> ReadAsync<T>(this GraphCalls calls, GraphCall first, int most, CancellationToken cancellationToken)
    {
        var (all, after) = (new List<T>(), (string?)null);
        for (var page = 0; page < MostPages && all.Count < most; page++)
        {
            var call = first with { Query = [.. first.Query, ("limit", $"{Math.Min(most, 100)}"), ("after", after)] };
            var answer = (await calls.SendAsync<GraphWire.Page<T>>(call, cancellationToken)).Body;
            all.AddRange(answer.Data);
            after = answer.Paging?.Cursors?.After;
            if (answer.Paging?.Next is null || after is null)
            {
                break;
            }
        }

        return all.Count <= most ? all : all[..most];
    }
}
