using System.Globalization;
using System.Text.RegularExpressions;
using Storyline.Simulator.Cloudinary.Calls;

namespace Storyline.Simulator.Cloudinary.Delivery;

/// <summary>One step of a delivery address: <c>c_pad,w_1080,h_1920,b_blurred:400:15</c>.</summary>
internal sealed partial record Transformation
{
    private static readonly string[] Crops = ["pad", "lpad", "fit", "limit", "fill", "scale"];

    /// <summary>pad, lpad, fit, limit, fill or scale.</summary>
    public string Crop { get; init; } = "scale";

    public int? Width { get; init; }

    public int? Height { get; init; }

    /// <summary>What fills the rest with pad: blurred, black, white or six hexadecimal digits.</summary>
    public string Background { get; init; } = "white";

    /// <summary>How blurred, 1–2000.</summary>
    public int Blur { get; init; } = 100;

    /// <summary>How much lighter or darker the blurred background is, −99 to 100.</summary>
    public int Brightness { get; init; }

    /// <summary>1–100; null leaves it to the service.</summary>
    public int? Quality { get; init; }

    /// <summary>jpg, png … or null for the extension's.</summary>
    public string? Format { get; init; }

    /// <summary>How blurred the picture itself becomes, 1–2000; null leaves it sharp.</summary>
    public int? Softness { get; init; }

    /// <summary>The public id of a picture that is worked on from here, to be laid over what there was.</summary>
    public string? Layer { get; init; }

    /// <summary>Lays the layer in the middle of what there was.</summary>
    public bool IsLayerApplied { get; init; }

    /// <summary>Whether a part of an address is a step and not a folder of a public id.</summary>
    public static bool IsOne(string part) => Shape().IsMatch(part);

    public static Transformation Parse(string part) => part.Split(',').Aggregate(new Transformation(), (step, token) => step.With(token));

    private Transformation With(string token)
    {
        var value = token[(token.IndexOf('_', StringComparison.Ordinal) + 1)..];
        return token[..^value.Length] switch
        {
            "c_" when Crops.Contains(value) => this with { Crop = value },
            "w_" when Side(value) is { } width => this with { Width = width },
            "h_" when Side(value) is { } height => this with { Height = height },
            "b_" => WithBackground(value),
            "q_" when value.StartsWith("auto", StringComparison.Ordinal) => this,
            "q_" when Side(value) is { } quality => this with { Quality = Math.Min(100, quality) },
            "f_" => this with { Format = value == "auto" ? null : value },
            "e_" when value.Split(':') is ["blur", .. var strength] => this with { Softness = strength is [var given] ? Number(given) : 100 },
            "l_" when !value.StartsWith("text:", StringComparison.Ordinal) => this with { Layer = value.Replace(':', '/') },
            "fl_" when value == "layer_apply" => this with { IsLayerApplied = true },
            "g_" or "fl_" or "dpr_" or "ar_" or "cs_" => this,
            _ => throw CloudinaryRefusal.Bad($"Invalid transformation component - {token}"),
        };
    }

    private Transformation WithBackground(string value) => value.Split(':') switch
    {
        ["blurred"] => this with { Background = "blurred" },
        ["blurred", var blur] => this with { Background = "blurred", Blur = Number(blur) },
        ["blurred", var blur, var light] => this with { Background = "blurred", Blur = Number(blur), Brightness = Number(light) },
        ["rgb", var colour] => this with { Background = colour },
        ["black" or "white" or "auto"] => this with { Background = value == "auto" ? "black" : value },
        _ => throw CloudinaryRefusal.Bad($"Invalid background - {value}"),
    };

    private static int? Side(string text) => int.TryParse(text, CultureInfo.InvariantCulture, out var side) && side is > 0 and <= 8_000 ? side : null;

    private static int Number(string text) =>
        int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : throw CloudinaryRefusal.Bad($"Invalid number - {text}");

    [GeneratedRegex(@"^[a-z]{1,3}_[^,/]+(,[a-z]{1,3}_[^,/]+)*$")]
    private static partial Regex Shape();
}
