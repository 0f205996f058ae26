using System.Text.Json.Nodes;
using Storyline.Simulator.Instagram.Accounts;
using Storyline.Simulator.Instagram.Calls;

namespace Storyline.Simulator.Instagram.Posts;

/// <summary>A post as the Graph API shows it.</summary>
internal static class MediaNode
{
    /// <summary>The node of the other login knows fewer fields.</summary>
    private static readonly string[] FacebookOnly = ["ig_id", "has_poll", "has_slider", "legacy_instagram_media_id", "view_count", "video_title"];

    public static JsonObject Show(InstagramState instagram, GraphCall call, GraphFields fields, PostedMedia media, IssuedToken token)
    {
        var account = instagram.Account(media.AccountId)!;
        var known = new Dictionary<string, Func<GraphFields?, JsonNode?>>
        {
            ["id"] = _ => media.Id,
            ["ig_id"] = _ => media.Id[3..],
            ["media_type"] = _ => media.MediaType,
            ["media_product_type"] = _ => media.ProductType,
            ["media_url"] = _ => media.Content is null ? null : InstagramFiles.MediaAddress(call.Origin, media),
            ["thumbnail_url"] = _ => media.MediaType == "VIDEO" ? InstagramFiles.ThumbnailAddress(call.Origin, media) : null,
            ["permalink"] = _ => media.Permalink,
            ["shortcode"] = _ => media.Shortcode,
            ["timestamp"] = _ => Timestamp(media.PostedAt),
            ["username"] = _ => account.Username,
            ["caption"] = _ => media.Caption,
            ["alt_text"] = _ => media.AltText,
            ["owner"] = inner => (inner ?? GraphFields.Parse("id")).Select("IGUser", AccountNode.Fields(instagram, account, call, token)),
            ["children"] = inner => media.Children.Count == 0 ? null : Children(instagram, call, media, inner ?? GraphFields.Parse("id"), token),
            ["like_count"] = _ => media.IsStory ? 0 : account.Followers / 40,
            ["comments_count"] = _ => media.IsStory ? 0 : account.Followers / 400,
            ["is_comment_enabled"] = _ => true,
            ["is_shared_to_feed"] = _ => media.ProductType == PostedMedia.Reels ? true : null,
            ["has_poll"] = _ => false,
            ["has_slider"] = _ => false,
            ["legacy_instagram_media_id"] = _ => media.Id[3..],
            ["video_title"] = _ => null,
            ["view_count"] = _ => null,
        };
        if (token.Login == IssuedToken.Instagram)
        {
            FacebookOnly.ToList().ForEach(field => known.Remove(field));
        }

        return fields.Select("Media", known);
    }

    public static JsonObject Children(InstagramState instagram, GraphCall call, PostedMedia media, GraphFields fields, IssuedToken token) =>
        new() { ["data"] = new JsonArray([.. media.Children.Select(child => Show(instagram, call, fields, instagram.Media[child], token))]) };

    /// <summary>Meta's way of writing a time: no colon in the zone.</summary>
    public static string Timestamp(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'+0000'", System.Globalization.CultureInfo.InvariantCulture);
}
