using Storyline.Services.Integrations.Chat;

namespace Storyline.Services.Notifications.Publishing;

/// <summary>One line of a card.</summary>
/// <param name="Cut">When the card is too long, lines are cut in this order, 1 first; 0: never.</param>
internal sealed record CardLine(RichText Text, int Cut = 0)
{
    private const int ShortestRest = 12;
    private const int Cuts = 5;

    public static implicit operator CardLine(string text) => new(RichText.Plain(text));

    /// <summary>The lines as one text of at most <paramref name="longest"/> UTF-16 units: what may be cut gives way, what may not stays whole.</summary>
    public static RichText Fit(IEnumerable<CardLine> lines, int longest)
    {
        var fitted = lines.ToList();
        for (var cut = 1; cut <= Cuts; cut++)
        {
            for (var index = fitted.Count - 1; index >= 0; index--)
            {
                var over = fitted.Sum(line => line.Text.Text.Length + 1) - 1 - longest;
                if (over > 0 && fitted[index].Cut == cut)
                {
                    Shorten(fitted, index, over);
                }
            }
        }

        return RichText.Lines(fitted.Select(line => line.Text)).Truncate(longest);
    }

    private static void Shorten(List<CardLine> lines, int index, int over)
    {
        var rest = lines[index].Text.Text.Length - over;
        if (rest < ShortestRest)
        {
            lines.RemoveAt(index);
        }
        else
        {
            lines[index] = lines[index] with { Text = lines[index].Text.Truncate(rest) };
        }
    }
}
