namespace Storyline.Simulator.Library;

/// <summary>Ten words to live by, or to buy by.</summary>
internal static class Quotes
{
    private sealed record Saying(string Name, string[] Lines, string Small, Palette Palette, string Back, string Extension = "jpg");

    private static readonly Saying[] Sayings =
    [
        new("made-by-hand", ["MADE", "BY HAND", "WITH", "TWO CATS"], "SINCE 2019", Palette.Forest, "hills"),
        new("free-shipping", ["FREE", "SHIPPING", "OVER $40"], "THIS WEEK ONLY", Palette.Coral, "rays"),
        new("weekend-20-off", ["-20%", "ALL", "WEEKEND"], "CODE: SLOWDOWN", Palette.Mustard, "confetti"),
        new("thank-you-1000", ["1000", "ORDERS.", "THANK YOU!"], "YOU ARE WONDERFUL", Palette.Rose, "confetti"),
        new("buy-less-buy-better", ["BUY LESS.", "BUY", "BETTER."], "PAPER + PINE", Palette.Sage, "plain", "png"),
        new("small-shop-big-love", ["SMALL", "SHOP.", "BIG LOVE."], "SUPPORT LOCAL MAKERS", Palette.Lilac, "dots"),
        new("new-drop-friday", ["NEW DROP", "FRIDAY", "9 AM"], "SET A REMINDER", Palette.Midnight, "rays"),
        new("slow-mornings", ["HERE'S TO", "SLOW", "MORNINGS"], "AND SECOND CUPS", Palette.Clay, "hills"),
        new("last-day-to-order", ["LAST DAY", "TO ORDER:", "DEC 16"], "FOR GIFTS IN TIME", Palette.Sky, "dots"),
        new("ask-us-anything", ["ASK US", "ANYTHING"], "WE ANSWER TONIGHT", Palette.Cream, "plain"),
    ];

    public static IEnumerable<SamplePicture> All() => Sayings.Select((saying, index) =>
    {
        var (width, height) = index switch { 5 => (1200, 1200), 9 => (1080, 1350), _ => (SamplePicture.StoryWidth, SamplePicture.StoryHeight) };
        return new SamplePicture($"quotes/{saying.Name}.{saying.Extension}", width, height, Draw(saying, width, height, index), saying.Extension == "png" ? 0 : 3);
    });

    private static string Draw(Saying saying, int width, int height, int seed)
    {
        var back = saying.Back switch
        {
            "hills" => Backdrops.Hills(saying.Palette, width, height),
            "rays" => Backdrops.Rays(saying.Palette, width, height),
            "confetti" => Backdrops.Confetti(saying.Palette, width, height, seed + 40),
            "dots" => Backdrops.Dots(saying.Palette, width, height),
            _ => $"<rect width=\"{width}\" height=\"{height}\" fill=\"{saying.Palette.Light}\"/><rect x=\"46\" y=\"46\" width=\"{width - 92}\" height=\"{height - 92}\" rx=\"40\" fill=\"none\" stroke=\"{saying.Palette.Accent}\" stroke-width=\"10\"/>",
        };
        var isPlain = saying.Back == "plain";
        var size = Math.Min(width * 0.17, height * 0.1);
        var top = (height * 0.47) - (saying.Lines.Length * size * 0.75);
        return back
            + Lettering.Block(saying.Lines, width / 2.0, top, size, isPlain ? saying.Palette.Ink : "#ffffff", width * 0.82, 2, isPlain ? null : saying.Palette.Ink)
            + $"<rect x=\"{width * 0.18:0}\" y=\"{height * 0.815:0}\" width=\"{width * 0.64:0}\" height=\"{height * 0.06:0}\" rx=\"{height * 0.03:0}\" fill=\"{saying.Palette.Accent}\"/>"
            + Lettering.Line(saying.Small, width / 2.0, (height * 0.845) + (width * 0.018), width * 0.036, saying.Palette.OnAccent, width * 0.56, 1.6);
    }
}
