namespace Storyline.Simulator.Library;

/// <summary>Eighteen animals who know what running a small shop is like.</summary>
internal static class Memes
{
    private sealed record Joke(string Name, string Animal, string Mood, string Fur, string Inner, Palette Palette, string[] Top, string[] Bottom, string Back = "rays");

    private static readonly Joke[] Jokes =
    [
        new("cat-monday", "cat", "tired", "#8d8f98", "#f3c6c9", Palette.Sky, ["MONDAY", "ALREADY?"], ["WAKE ME", "AT NOON"]),
        new("cat-friday", "cat", "happy", "#e3923f", "#ffe3c2", Palette.Lilac, ["IT IS", "FRIDAY"], ["SHOP CLOSES", "AT FIVE"], "confetti"),
        new("cat-label-printer", "cat", "shocked", "#33343c", "#f0b9bd", Palette.Mustard, ["WHEN THE LABEL", "PRINTER JAMS"], ["AGAIN"]),
        new("cat-in-the-box", "cat", "love", "#d8c3a5", "#fff1e0", Palette.Coral, ["IF I FITS"], ["I SHIPS"], "dots"),
        new("dog-deadline", "dog", "shocked", "#c98b52", "#7d4a26", Palette.Sage, ["THE DEADLINE", "IS WHEN?"], ["TOMORROW", "9 AM"]),
        new("dog-good-review", "dog", "happy", "#f0dcc0", "#b98a5c", Palette.Sky, ["5 STARS"], ["WHO IS A", "GOOD SHOP?"], "confetti"),
        new("dog-waiting-for-the-courier", "dog", "calm", "#8a5a3b", "#5c3822", Palette.Clay, ["WAITING FOR", "THE COURIER"], ["SINCE 8 AM"]),
        new("bear-before-coffee", "bear", "tired", "#7a5238", "#d9b08c", Palette.Midnight, ["BEFORE", "COFFEE"], ["DO NOT", "ASK"], "dots"),
        new("bear-after-coffee", "bear", "happy", "#7a5238", "#d9b08c", Palette.Mustard, ["AFTER", "COFFEE"], ["LET'S GO!"]),
        new("bear-inventory", "bear", "asleep", "#a9744f", "#ecd0b3", Palette.Lilac, ["COUNTING", "STOCK LIKE"], ["ONE MUG,", "TWO MUGS..."], "dots"),
        new("fox-sale-day", "fox", "love", "#dd6b2f", "#fff3e6", Palette.Forest, ["SALE DAY"], ["MY CART", "IS FULL"], "confetti"),
        new("fox-new-drop", "fox", "calm", "#dd6b2f", "#fff3e6", Palette.Sky, ["NEW DROP", "TONIGHT"], ["SET AN ALARM"]),
        new("rabbit-packing", "rabbit", "tired", "#e9e4df", "#f3b6c2", Palette.Rose, ["ONE MORE", "PARCEL"], ["HE SAID AT", "MIDNIGHT"]),
        new("rabbit-free-shipping", "rabbit", "happy", "#c9b8a8", "#f7d9dd", Palette.Mustard, ["FREE", "SHIPPING?"], ["HOP HOP", "HOORAY"], "confetti"),
        new("owl-night-orders", "owl", "shocked", "#6b5a4b", "#e8d8bf", Palette.Midnight, ["3 AM ORDER"], ["WHO IS", "AWAKE?"], "dots"),
        new("owl-proofreading", "owl", "calm", "#8c7a9c", "#efe6f5", Palette.Clay, ["READ IT TWICE"], ["STILL", "TYPSO"]),
        new("panda-postage", "panda", "tired", "#f4f4f2", "#e6e6ea", Palette.Coral, ["POSTAGE", "WENT UP"], ["SO DID MY", "PULSE"]),
        new("panda-weekend", "panda", "asleep", "#f4f4f2", "#e6e6ea", Palette.Sage, ["WEEKEND", "MODE"], ["ON"], "dots"),
    ];

    public static IEnumerable<SamplePicture> All() => Jokes.Select((joke, index) =>
    {
        var (width, height) = index switch { 5 => (1200, 1200), 13 => (1080, 1350), _ => (SamplePicture.StoryWidth, SamplePicture.StoryHeight) };
        return new SamplePicture($"memes/{joke.Name}.jpg", width, height, Draw(joke, width, height, index));
    });

    public static string Still(string eyes, double tilt)
    {
        var joke = Jokes[0] with { Mood = eyes, Palette = Palette.Lilac, Top = ["BLINK TWICE"], Bottom = ["IF YOU NEED", "A NEW MUG"] };
        return Backdrops.Dots(joke.Palette, SamplePicture.StoryWidth, SamplePicture.StoryHeight)
            + Animals.Draw("cat", eyes, joke.Fur, joke.Inner, 540, 960 + tilt, 300)
            + Words(joke, SamplePicture.StoryWidth, SamplePicture.StoryHeight);
    }

    private static string Draw(Joke joke, int width, int height, int seed)
    {
        var back = joke.Back switch
        {
            "dots" => Backdrops.Dots(joke.Palette, width, height),
            "confetti" => Backdrops.Confetti(joke.Palette, width, height, seed),
            _ => Backdrops.Rays(joke.Palette, width, height),
        };
        return back + Animals.Draw(joke.Animal, joke.Mood, joke.Fur, joke.Inner, width / 2.0, height * 0.5, Math.Min(width * 0.29, height * 0.2)) + Words(joke, width, height);
    }

    private static string Words(Joke joke, int width, int height)
    {
        var size = Math.Min(width * 0.125, height * 0.075);
        var bottom = (height * 0.915) - (joke.Bottom.Length == 1 ? size : size * 2.5);
        return Lettering.Block(joke.Top, width / 2.0, height * 0.085, size, "#ffffff", width * 0.86, 1.9, joke.Palette.Ink)
            + Lettering.Block(joke.Bottom, width / 2.0, bottom, size, "#ffffff", width * 0.86, 1.9, joke.Palette.Ink);
    }
}
