namespace Storyline.Simulator.Cloudinary.Assets;

/// <summary>Cloudinary's side of the world: what was uploaded, live and gone.</summary>
internal sealed class CloudinaryState
{
    public long Count { get; set; }

    /// <summary>Live assets by <see cref="Asset.Key"/>.</summary>
    public Dictionary<string, Asset> Live { get; init; } = [];

    /// <summary>What was destroyed, replaced or has expired, oldest first.</summary>
    public List<Asset> Gone { get; init; } = [];

    /// <summary>Calls of the Admin API in an hour.</summary>
    public int AdminLimit { get; set; } = 500;

    public Asset? Find(string resourceType, string publicId) => Live.GetValueOrDefault(Asset.KeyOf(resourceType, publicId));

    /// <summary>Takes an asset away; null when there is none.</summary>
    public Asset? Remove(string resourceType, string publicId, string why, DateTimeOffset now)
    {
        if (!Live.Remove(Asset.KeyOf(resourceType, publicId), out var asset))
        {
            return null;
        }

        Gone.Add(asset with { GoneAt = now, GoneWhy = why });
        return asset;
    }
}
