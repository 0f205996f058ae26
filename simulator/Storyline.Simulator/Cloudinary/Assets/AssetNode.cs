using System.Globalization;
using System.Text.Json.Nodes;
using Storyline.Simulator.Cloudinary.Calls;

namespace Storyline.Simulator.Cloudinary.Assets;

/// <summary>An asset as the APIs show it.</summary>
internal static class AssetNode
{
    /// <summary>The answer to an upload.</summary>
    public static JsonObject Uploaded(Asset asset, string origin, bool isOverwritten)
    {
        var node = new JsonObject
        {
            ["asset_id"] = asset.AssetId,
            ["public_id"] = asset.PublicId,
            ["version"] = asset.Version,
            ["version_id"] = asset.Etag[..32],
            ["signature"] = Signatures.Sign(string.Create(CultureInfo.InvariantCulture, $"public_id={asset.PublicId}&version={asset.Version}"), DemoWorld.CloudApiSecret),
        };
        AddSize(node, asset);
        node["resource_type"] = asset.ResourceType;
        node["created_at"] = Time(asset.CreatedAt);
        node["tags"] = new JsonArray([.. asset.Tags]);
        node["bytes"] = asset.Bytes;
        node["type"] = "upload";
        node["etag"] = asset.Etag;
        node["placeholder"] = false;
        node["url"] = Address(asset, origin);
        node["secure_url"] = Address(asset, origin);
        node["asset_folder"] = asset.Folder ?? "";
        node["display_name"] = asset.PublicId.Split('/')[^1];
        node["original_filename"] = asset.OriginalFilename ?? "file";
        if (isOverwritten)
        {
            node["overwritten"] = true;
        }

        node["api_key"] = DemoWorld.CloudApiKey;
        return node;
    }

    /// <summary>The answer to an upload that must not overwrite and would.</summary>
    public static JsonObject Existing(Asset asset, string origin)
    {
        var node = Uploaded(asset, origin, isOverwritten: false);
        node["existing"] = true;
        return node;
    }

    /// <summary>An entry of the Admin API.</summary>
    public static JsonObject Listed(Asset asset, string origin)
    {
        var node = new JsonObject { ["asset_id"] = asset.AssetId, ["public_id"] = asset.PublicId };
        AddSize(node, asset);
        node["version"] = asset.Version;
        node["resource_type"] = asset.ResourceType;
        node["type"] = "upload";
        node["created_at"] = Time(asset.CreatedAt);
        node["bytes"] = asset.Bytes;
        node["asset_folder"] = asset.Folder ?? "";
        node["display_name"] = asset.PublicId.Split('/')[^1];
        node["url"] = Address(asset, origin);
        node["secure_url"] = Address(asset, origin);
        node["tags"] = new JsonArray([.. asset.Tags]);
        return node;
    }

    public static string Address(Asset asset, string origin)
    {
        var name = string.Join('/', asset.PublicId.Split('/').Select(Uri.EscapeDataString));
        var extension = asset.Format.Length == 0 || asset.ResourceType == Asset.Raw ? "" : "." + asset.Format;
        return string.Create(CultureInfo.InvariantCulture, $"{origin}/cloudinary/{DemoWorld.CloudName}/{asset.ResourceType}/upload/v{asset.Version}/{name}{extension}");
    }

    private static void AddSize(JsonObject node, Asset asset)
    {
        if (asset.ResourceType != Asset.Raw)
        {
            node["width"] = asset.Width;
            node["height"] = asset.Height;
            node["format"] = asset.Format;
        }

        if (asset.ResourceType == Asset.Clip)
        {
            node["duration"] = asset.Duration;
            node["is_audio"] = false;
        }
    }

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
