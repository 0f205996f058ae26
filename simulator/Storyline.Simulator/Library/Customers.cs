namespace Storyline.Simulator.Library;

/// <summary>Ten photos as customers would send them: the product at home, with a kind word.</summary>
internal static class Customers
{
    private sealed record Snapshot(string Name, string Handle, string[] Praise, Palette Palette, string Place, string Product, double Scale = 0.9);

    private static readonly Snapshot[] Snapshots =
    [
        new("lena-morning-window", "@LENA.K", ["BEST COFFEE", "OF MY WEEK"], Palette.Sky, "window", Goods.Mug("#3d7d63", "#245443", Goods.Pine("#f6f1e3"))),
        new("marco-desk-setup", "@MARCO_DRAWS", ["MY DESK", "LOVES IT"], Palette.Cream, "desk", Goods.Mug("#f0b63c", "#c4851c", Goods.Sun("#fff7e0"))),
        new("joy-market-day", "@JOY.BAKES", ["FITS SIX", "BAGUETTES"], Palette.Mustard, "street", Goods.Tote("#efe3c8", "#bfa878", Goods.Leaf("#2f6f5e")), 1.1),
        new("sam-living-room", "@SAMANDCO", ["THE WALL", "WAS EMPTY"], Palette.Sage, "sofa", Goods.Print("#5b4030", "#fbf3e2", Goods.Mountains("#2f6f5e", "#9cc3ae", "#f08a3c")), 1.0),
        new("priya-reading-nook", "@PRIYA.READS", ["TEA + BOOK", "= SUNDAY"], Palette.Clay, "window", Goods.Mug("#f5b5c3", "#d0788f", Goods.Heart("#c22f4e"))),
        new("tom-hiking-tee", "@TOM.OUTSIDE", ["12 KM AND", "STILL SOFT"], Palette.Forest, "hills", Goods.Shirt("#2b2d33", "#15161a", Goods.Pine("#e9f1e6")), 1.0),
        new("elif-studio-corner", "@ELIF.STUDIO", ["MY NEW", "FAVOURITE"], Palette.Lilac, "desk", Goods.Mug("#2b3566", "#171d3d", Goods.Moon("#f6e7b0", "#ffffff"))),
        new("nina-bedroom-wall", "@NINA_AT_HOME", ["GOOD NIGHT", "MOON"], Palette.Midnight, "sofa", Goods.Print("#e9e4da", "#1f2748", Goods.Moon("#f6e7b0", "#ffffff")), 1.0),
        new("oscar-beach-bag", "@OSCAR.SWIMS", ["SAND PROOF.", "TESTED."], Palette.Coral, "hills", Goods.Tote("#f9c8d2", "#d98fa0", Goods.Heart("#d9405f")), 1.1),
        new("ada-balcony", "@ADA.GROWS", ["PLANTS", "APPROVE"], Palette.Sage, "street", Goods.Mug("#c96f4a", "#964a2c", Goods.Leaf("#ffe9d6"))),
    ];

    public static IEnumerable<SamplePicture> All() => Snapshots.Select((snapshot, index) =>
    {
        var (width, height) = index is 1 or 6 ? (1080, 1350) : (SamplePicture.StoryWidth, SamplePicture.StoryHeight);
        return new SamplePicture($"customers/{snapshot.Name}.jpg", width, height, Draw(snapshot, width, height), Grain: 9);
    });

    private static string Draw(Snapshot snapshot, int width, int height)
    {
        var scale = snapshot.Scale * Math.Min(width / 640.0, height / 1050.0);
        var card = height * 0.8;
        return Place(snapshot.Place, snapshot.Palette, width, height)
            + $"<g transform=\"translate({width * 0.5:0} {(height * 0.66) - (180 * scale):0}) scale({scale:0.###})\">{snapshot.Product}</g>"
            + $"<rect x=\"{width * 0.07:0}\" y=\"{card:0}\" width=\"{width * 0.86:0}\" height=\"{height * 0.15:0}\" rx=\"34\" fill=\"#ffffff\" opacity=\"0.93\"/>"
            + Lettering.Line(string.Join(' ', snapshot.Praise), width / 2.0, card + (height * 0.062), width * 0.055, "#26262c", width * 0.76, 1.5)
            + Lettering.Line(snapshot.Handle, width * 0.36, card + (height * 0.118), width * 0.036, snapshot.Palette.Deep, width * 0.42, 1.5)
            + string.Concat(Enumerable.Range(0, 5).Select(star => Star((width * 0.64) + (star * width * 0.058), card + (height * 0.108), width * 0.024)));
    }

    private static string Place(string place, Palette palette, int width, int height) => place switch
    {
        "window" => Backdrops.Studio(palette, width, height)
            + $"<rect x=\"{width * 0.14:0}\" y=\"{height * 0.06:0}\" width=\"{width * 0.72:0}\" height=\"{height * 0.46:0}\" rx=\"18\" fill=\"#eaf6ff\" stroke=\"#fff\" stroke-width=\"30\"/><path d=\"M{width * 0.5:0} {height * 0.06:0}V{height * 0.52:0}M{width * 0.14:0} {height * 0.27:0}H{width * 0.86:0}\" stroke=\"#fff\" stroke-width=\"22\"/><circle cx=\"{width * 0.68:0}\" cy=\"{height * 0.16:0}\" r=\"{width * 0.07:0}\" fill=\"#ffe08a\"/>",
        "desk" => Backdrops.Studio(palette, width, height)
            + $"<rect x=\"{width * 0.08:0}\" y=\"{height * 0.12:0}\" width=\"{width * 0.46:0}\" height=\"{height * 0.2:0}\" rx=\"14\" fill=\"{palette.Ink}\"/><rect x=\"{width * 0.1:0}\" y=\"{height * 0.13:0}\" width=\"{width * 0.42:0}\" height=\"{height * 0.18:0}\" rx=\"6\" fill=\"{palette.Back}\"/><g transform=\"translate({width * 0.8:0} {height * 0.36:0}) scale(1.7)\">{Goods.Leaf("#3d7d63")}<path d=\"M-44 96H44L34 170H-34Z\" fill=\"{palette.Deep}\"/></g>",
        "sofa" => Backdrops.Studio(palette, width, height)
            + $"<rect x=\"{width * 0.04:0}\" y=\"{height * 0.6:0}\" width=\"{width * 0.92:0}\" height=\"{height * 0.17:0}\" rx=\"46\" fill=\"{palette.Accent}\"/><rect x=\"{width * 0.0:0}\" y=\"{height * 0.64:0}\" width=\"{width:0}\" height=\"{height * 0.13:0}\" rx=\"40\" fill=\"{palette.Accent}\" stroke=\"{palette.Ink}\" stroke-opacity=\"0.15\" stroke-width=\"8\"/>",
        "hills" => Backdrops.Hills(palette, width, height),
        _ => Backdrops.Gradient(palette, width, height)
            + string.Concat(Enumerable.Range(0, 4).Select(house => $"<rect x=\"{(house * width / 4) + 14}\" y=\"{height * (0.16 + (house % 2 * 0.07)):0}\" width=\"{(width / 4) - 28}\" height=\"{height * 0.6:0}\" fill=\"{(house % 2 == 0 ? palette.Light : palette.Accent)}\" opacity=\"0.55\"/><rect x=\"{(house * width / 4) + 70}\" y=\"{height * (0.22 + (house % 2 * 0.07)):0}\" width=\"90\" height=\"130\" rx=\"12\" fill=\"{palette.Ink}\" opacity=\"0.35\"/>"))
            + $"<rect y=\"{height * 0.68:0}\" width=\"{width}\" height=\"{height * 0.32:0}\" fill=\"{palette.Ink}\" opacity=\"0.5\"/>",
    };

    private static string Star(double x, double y, double r)
    {
        var points = Enumerable.Range(0, 10).Select(point =>
        {
            var (angle, reach) = ((point * Math.PI / 5) - (Math.PI / 2), point % 2 == 0 ? r : r * 0.45);
            return $"{x + (reach * Math.Cos(angle)):0.#},{y + (reach * Math.Sin(angle)):0.#}";
        });
        return $"<polygon points=\"{string.Join(' ', points)}\" fill=\"#f4a62a\"/>";
    }
}
