using Storyline.Simulator.Cloudinary.Assets;

namespace Storyline.Simulator.Control;

internal sealed record UploadView(string PublicId, string ResourceType, long Version, string Format, int Width, int Height, long Bytes, string Url, DateTimeOffset CreatedAt, DateTimeOffset? GoneAt, string? GoneWhy)
{
    public static UploadView Of(Asset asset, string origin) => new(
        asset.PublicId, asset.ResourceType, asset.Version, asset.Format, asset.Width, asset.Height, asset.Bytes, AssetNode.Address(asset, origin), asset.CreatedAt, asset.GoneAt, asset.GoneWhy);
}
