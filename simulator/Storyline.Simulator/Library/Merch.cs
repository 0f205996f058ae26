namespace Storyline.Simulator.Library;

/// <summary>Twenty product shots: mugs, shirts, totes and prints in the shop's photo corner.</summary>
internal static class Merch
{
    private sealed record Shot(string Name, string Title, string Price, Palette Palette, string Product, string Extension = "jpg");

    private static readonly Shot[] Shots =
    [
        new("mug-forest-green", "FOREST MUG", "$18", Palette.Cream, Goods.Mug("#3d7d63", "#245443", Goods.Pine("#f6f1e3"))),
        new("mug-mustard", "MUSTARD MUG", "$18", Palette.Sky, Goods.Mug("#f0b63c", "#c4851c", Goods.Sun("#fff7e0"))),
        new("mug-midnight", "MIDNIGHT MUG", "$18", Palette.Lilac, Goods.Mug("#2b3566", "#171d3d", Goods.Moon("#f6e7b0", "#ffffff"))),
        new("mug-clay", "CLAY MUG", "$22", Palette.Sage, Goods.Mug("#c96f4a", "#964a2c", Goods.Leaf("#ffe9d6"))),
        new("mug-cream-hello", "HELLO MUG", "$16", Palette.Coral, Goods.Mug("#fbf3e2", "#d7c6a4", Goods.Words("#4d3b22", "HELLO"))),
        new("mug-rose-heart", "HEART MUG", "$16", Palette.Forest, Goods.Mug("#f5b5c3", "#d0788f", Goods.Heart("#c22f4e"))),
        new("shirt-pine-black", "PINE TEE", "$28", Palette.Mustard, Goods.Shirt("#2b2d33", "#15161a", Goods.Pine("#e9f1e6"))),
        new("shirt-sunrise-white", "SUNRISE TEE", "$28", Palette.Rose, Goods.Shirt("#f7f5f0", "#cfc9bd", Goods.Sun("#f08a3c"))),
        new("shirt-moon-navy", "MOON TEE", "$28", Palette.Cream, Goods.Shirt("#28406e", "#172848", Goods.Moon("#ffe9a8", "#ffffff"))),
        new("shirt-made-slowly-sage", "SLOW TEE", "$30", Palette.Clay, Goods.Shirt("#a9bd8f", "#7b9060", Goods.Words("#2f3d1d", "MADE", "SLOWLY"))),
        new("shirt-wave-sky", "WAVE TEE", "$28", Palette.Sage, Goods.Shirt("#8ec9ea", "#5a9cc2", Goods.Waves("#ffffff"))),
        new("tote-leaf-natural", "LEAF TOTE", "$24", Palette.Forest, Goods.Tote("#efe3c8", "#bfa878", Goods.Leaf("#2f6f5e"))),
        new("tote-mountain-grey", "PEAK TOTE", "$24", Palette.Sky, Goods.Tote("#d9dde1", "#9aa4ad", Goods.Mountains("#2f4858", "#7d98a8", "#f4b942"))),
        new("tote-bread-and-books", "MARKET TOTE", "$26", Palette.Mustard, Goods.Tote("#2f6f6d", "#1d4a49", Goods.Words("#f6f1e3", "BREAD", "+ BOOKS"))),
        new("tote-heart-pink", "HEART TOTE", "$24", Palette.Lilac, Goods.Tote("#f9c8d2", "#d98fa0", Goods.Heart("#d9405f"))),
        new("print-mountain-morning", "MORNING PRINT", "$35", Palette.Sage, Goods.Print("#5b4030", "#fbf3e2", Goods.Mountains("#2f6f5e", "#9cc3ae", "#f08a3c"))),
        new("print-moonrise", "MOONRISE PRINT", "$35", Palette.Midnight, Goods.Print("#e9e4da", "#1f2748", Goods.Moon("#f6e7b0", "#ffffff"))),
        new("print-botanical", "BOTANICAL PRINT", "$32", Palette.Clay, Goods.Print("#2b2d33", "#f8f6ee", Goods.Leaf("#3d7d63")), "png"),
        new("print-ocean", "OCEAN PRINT", "$32", Palette.Coral, Goods.Print("#c49a6c", "#e6f3fa", Goods.Waves("#20639b"))),
        new("print-sunny", "SUNNY PRINT", "$30", Palette.Rose, Goods.Print("#ffffff", "#fff3d6", Goods.Sun("#f2a33a")), "png"),
    ];

    public static IEnumerable<SamplePicture> All() => Shots.Select((shot, index) =>
    {
        var (width, height) = index switch { 3 or 12 => (1080, 1350), 9 => (1200, 1200), _ => (SamplePicture.StoryWidth, SamplePicture.StoryHeight) };
        return new SamplePicture($"merch/{shot.Name}.{shot.Extension}", width, height, Draw(shot, width, height), shot.Extension == "png" ? 0 : 4);
    });

    /// <summary>The forest mug with steam above it; <paramref name="phase"/> 0…1 is how far the steam has risen.</summary>
    public static string Steaming(double phase)
    {
        var sway = 34 * Math.Sin(phase * 2 * Math.PI);
        var steam = string.Concat(new[] { -74, 0, 74 }.Select((x, index) =>
            $"<path d=\"M{x} -226C{x + sway:0} -270 {x - sway:0} -310 {x + (sway / 2):0} -{356 + (index % 2 * 26)}\" fill=\"none\" stroke=\"#fff\" stroke-width=\"22\" stroke-linecap=\"round\" opacity=\"0.8\"/>"));
        return Draw(Shots[0] with { Title = "STILL WARM", Product = Shots[0].Product + steam }, SamplePicture.StoryWidth, SamplePicture.StoryHeight);
    }

    private static string Draw(Shot shot, int width, int height)
    {
        var size = Math.Min(width / 700.0, height / 1050.0);
        var (tagX, tagY) = (width * 0.83, height * 0.2);
        return Backdrops.Studio(shot.Palette, width, height)
            + $"<g transform=\"translate({width * 0.48:0} {(height * 0.66) - (120 * size):0}) scale({size:0.###})\">{shot.Product}</g>"
            + Lettering.Line(shot.Title, width / 2.0, height * 0.13, Math.Min(width * 0.085, height * 0.055), shot.Palette.OnBack, width * 0.84, 1.5)
            + $"<circle cx=\"{tagX:0}\" cy=\"{tagY:0}\" r=\"{width * 0.095:0}\" fill=\"{shot.Palette.Accent}\"/>"
            + Lettering.Line(shot.Price, tagX, tagY + (width * 0.03), width * 0.06, shot.Palette.OnAccent, width * 0.14, 1.7)
            + Lettering.Line("PAPER + PINE", width / 2.0, height * 0.945, width * 0.032, shot.Palette.OnBack, width * 0.6, 1.3);
    }
}
