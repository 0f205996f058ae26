using System.Text.Json;
using System.Text.RegularExpressions;
using Storyline.Simulator.Instagram.Calls;

namespace Storyline.Simulator.Instagram.Posts;

/// <summary>What Meta checks in a container's words and tags.</summary>
internal static partial class PostRules
{
    private const int MaxCaption = 2200;
    private const int MaxHashtags = 30;
    private const int MaxMentions = 20;
    private const int MaxTags = 20;

    public static void CheckCaption(string? caption)
    {
        if (caption is not null && (caption.Length > MaxCaption || Hashtag().Count(caption) > MaxHashtags || Mention().Count(caption) > MaxMentions))
        {
            throw PublishingErrors.Of(2207010);
        }
    }

    public static void CheckTags(GraphCall call, bool isClip)
    {
        if (Tags(call, "user_tags").Count > MaxTags)
        {
            throw PublishingErrors.Of(2207040);
        }

        var products = Tags(call, "product_tags");
        if (products.Count > MaxTags)
        {
            throw PublishingErrors.Of(2207040);
        }

        foreach (var product in products)
        {
            var isPlaced = product.TryGetProperty("x", out _) && product.TryGetProperty("y", out _);
            if (!product.TryGetProperty("product_id", out var id) || !id.ToString().All(char.IsAsciiDigit))
            {
                throw PublishingErrors.Of(2207037);
            }

            if (isPlaced == isClip)
            {
                throw PublishingErrors.Of(isClip ? 2207035 : 2207036);
            }
        }
    }

    private static List<JsonElement> Tags(GraphCall call, string name)
    {
        if (call.Text(name) is not { } text)
        {
            return [];
        }

        try
        {
            return [.. JsonSerializer.Deserialize<JsonElement[]>(text) ?? []];
        }
        catch (JsonException)
        {
            throw GraphErrors.BadParameter($"Param {name} must be an array");
        }
    }

    [GeneratedRegex(@"(?<!\w)#\w+")]
    private static partial Regex Hashtag();

    [GeneratedRegex(@"(?<!\w)@[\w.]+")]
    private static partial Regex Mention();
}
