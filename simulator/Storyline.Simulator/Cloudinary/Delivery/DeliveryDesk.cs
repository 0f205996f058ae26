using Microsoft.Extensions.Primitives;
using Storyline.Simulator.Cloudinary.Assets;
using Storyline.Simulator.Cloudinary.Calls;
using Storyline.Simulator.Faults;
using Storyline.Simulator.World;

namespace Storyline.Simulator.Cloudinary.Delivery;

/// <summary><c>/{cloud}/{type}/upload/[signature/]{transformation}/v{n}/{public_id}.{ext}</c>.</summary>
internal sealed class DeliveryDesk(SimulatedWorld world)
{
    private readonly Darkroom darkroom = new();

    /// <param name="resourceType">image, video or raw.</param>
    /// <param name="parts">Everything behind <c>upload</c>.</param>
    /// <param name="url">The whole address, for the ledger.</param>
    public WireAnswer Deliver(string resourceType, IReadOnlyList<string> parts, string url)
    {
        var rest = Unsigned(parts);
        var steps = rest.TakeWhile(Transformation.IsOne).ToList();
        rest = [.. rest.Skip(steps.Count)];
        if (rest.Length > 1 && IsVersion(rest[0]))
        {
            rest = rest[1..];
        }

        var name = string.Join('/', rest);
        var extension = resourceType == Asset.Raw ? "" : Path.GetExtension(name);
        var publicId = name[..^extension.Length];
        var (asset, bytes) = Find(resourceType, publicId);
        var (content, type) = Develop(asset, bytes, [.. steps.Select(Transformation.Parse)], extension.TrimStart('.'));
        var line = CloudinaryLedger.Line(world.Now, CloudinaryOperation.Delivery, "done") with { PublicId = publicId, Url = url };
        return new WireAnswer(200, type, content)
        {
            LedgerIds = [world.Change(state => state.Ledger.Add(line))],
            Headers = new Dictionary<string, StringValues> { ["ETag"] = $"\"{asset.Etag}\"", ["Cache-Control"] = "public, max-age=2592000" },
        };
    }

    private (byte[] Bytes, string Type) Develop(Asset asset, byte[] bytes, IReadOnlyList<Transformation> steps, string extension)
    {
        var format = extension switch { "" => asset.Format, "jpeg" => "jpg", _ => extension };
        if (asset.ResourceType != Asset.Picture || (steps.Count == 0 && format == asset.Format))
        {
            return (bytes, asset.MimeType);
        }

        var (made, kind) = darkroom.Develop(asset.VaultKey, bytes, steps, format, layer => Find(Asset.Picture, layer).Bytes);
        return (made, kind == "jpg" ? "image/jpeg" : "image/" + kind);
    }

    private (Asset Asset, byte[] Bytes) Find(string resourceType, string publicId) =>
        world.Read(state => state.Cloudinary.Find(resourceType, publicId)) is { } asset && world.Files.Get(asset.VaultKey) is { } bytes
            ? (asset, bytes)
            : throw CloudinaryRefusal.Missing($"Resource not found - {publicId}");

    private static bool IsVersion(string? part) => part is ['v', _, ..] && part.Skip(1).All(char.IsAsciiDigit);

    private static string[] Unsigned(IReadOnlyList<string> parts)
    {
        if (parts is not [['s', '-', '-', ..] signature, ..])
        {
            return [.. parts];
        }

        string[] rest = [.. parts.Skip(1)];
        var steps = rest.TakeWhile(Transformation.IsOne).Count();
        string[] signed = IsVersion(rest.ElementAtOrDefault(steps)) ? [.. rest[..steps], .. rest[(steps + 1)..]] : rest;
        return Signatures.OfDelivery(string.Join('/', signed)) == signature ? rest : throw CloudinaryRefusal.Unauthorized("Invalid URL signature");
    }
}
