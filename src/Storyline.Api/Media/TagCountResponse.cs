using Storyline.Models.Media;

namespace Storyline.Api.Media;

/// <summary>A tag in use.</summary>
/// <param name="Items">How many items have it.</param>
public sealed record TagCountResponse(string Tag, int Items)
{
    public static TagCountResponse From(TagCount count) => new(count.Tag, count.Items);
}
