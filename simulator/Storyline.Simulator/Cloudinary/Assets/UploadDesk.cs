using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Storyline.Simulator.Cloudinary.Calls;
using Storyline.Simulator.Faults;
using Storyline.Simulator.World;

namespace Storyline.Simulator.Cloudinary.Assets;

/// <summary><c>upload</c> and <c>destroy</c>.</summary>
internal sealed class UploadDesk(SimulatedWorld world, HttpClient web)
{
    private const int MaxPicture = 10 * 1024 * 1024;
    private const int MaxClip = 100 * 1024 * 1024;
    private const int MaxPublicId = 255;

    public async Task<WireAnswer> UploadAsync(CloudinaryCall call, string resourceType, string origin, CancellationToken cancellationToken)
    {
        Signatures.Demand(call, world.Now);
        var bytes = call.File ?? await FetchAsync(call.Need("file"), cancellationToken);
        var probe = AssetProbe.Read(bytes);
        var kind = resourceType == "auto" ? probe.ResourceType : resourceType;
        Check(bytes, kind, probe);
        var key = "cloudinary-" + Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 16));
        world.Files.PutOnce(key, bytes);
        return world.Change(state =>
        {
            var cloud = state.Cloudinary;
            var publicId = PublicId(call, cloud);
            var before = cloud.Find(kind, publicId);
            if (before is not null && call.Text("overwrite") is "false" or "0")
            {
                return CloudinaryAnswer.Done(AssetNode.Existing(before!, origin));
            }

            cloud.Remove(kind, publicId, "replaced", world.Now);
            var asset = Create(call, cloud, kind, publicId, probe, bytes, before) with { VaultKey = key };
            cloud.Live[asset.Key] = asset;
            var line = Line(CloudinaryOperation.Upload, "done", publicId) with { Url = AssetNode.Address(asset, origin), Detail = before is null ? kind : $"{kind}, replaced" };
            return CloudinaryAnswer.Done(AssetNode.Uploaded(asset, origin, before is not null), state.Ledger.Add(line));
        });
    }

    /// <summary>A clip that is destroyed as a picture is not found.</summary>
    public WireAnswer Destroy(CloudinaryCall call, string resourceType)
    {
        Signatures.Demand(call, world.Now);
        var publicId = call.Need("public_id");
        return world.Change(state =>
        {
            var isGone = state.Cloudinary.Remove(resourceType, publicId, "destroyed", world.Now) is not null;
            var line = Line(CloudinaryOperation.Destroy, isGone ? "done" : "refused", publicId) with { Detail = isGone ? resourceType : $"{resourceType} not found" };
            return CloudinaryAnswer.Done(new JsonObject { ["result"] = isGone ? "ok" : "not found" }, state.Ledger.Add(line));
        });
    }

    private static void Check(byte[] bytes, string kind, AssetProbe probe)
    {
        if (bytes.Length == 0)
        {
            throw CloudinaryRefusal.Bad("Empty file");
        }

        var most = kind == Asset.Clip ? MaxClip : MaxPicture;
        if (bytes.Length > most)
        {
            throw CloudinaryRefusal.Bad(string.Create(
                CultureInfo.InvariantCulture, $"File size too large. Got {bytes.Length}. Maximum is {most}. Upgrade your plan to enjoy higher limits"));
        }

        if (kind != Asset.Raw && kind != probe.ResourceType)
        {
            throw CloudinaryRefusal.Bad(kind == Asset.Picture ? "Invalid image file" : "Unsupported video format or file");
        }
    }

    private static string PublicId(CloudinaryCall call, CloudinaryState cloud)
    {
        var folder = call.Text("folder") is { } name ? name.Trim('/') + "/" : "";
        var publicId = folder + (call.Text("public_id") ?? Hash($"id:{cloud.Count}")[..20]);
        return publicId.Length <= MaxPublicId && publicId.IndexOfAny(['?', '&', '#', '\\', '%', '<', '>', '+']) < 0
            ? publicId
            : throw CloudinaryRefusal.Bad($"public_id ({publicId}) is invalid");
    }

    private Asset Create(CloudinaryCall call, CloudinaryState cloud, string kind, string publicId, AssetProbe probe, byte[] bytes, Asset? before) => new()
    {
        AssetId = before?.AssetId ?? Hash($"asset:{++cloud.Count}")[..32],
        PublicId = publicId,
        ResourceType = kind,
        Version = Math.Max(world.Now.ToUnixTimeSeconds(), (before?.Version ?? 0) + 1),
        Format = probe.Format,
        Width = probe.Width,
        Height = probe.Height,
        Duration = probe.Seconds,
        Bytes = bytes.LongLength,
        Etag = Hash(Convert.ToHexString(SHA256.HashData(bytes)))[..32],
        VaultKey = "",
        CreatedAt = before?.CreatedAt ?? world.Now,
        Folder = call.Text("asset_folder") ?? call.Text("folder"),
        OriginalFilename = call.FileName,
        Tags = call.Text("tags")?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [],
    };

    private async Task<byte[]> FetchAsync(string file, CancellationToken cancellationToken)
    {
        if (file.StartsWith("data:", StringComparison.Ordinal) && file.IndexOf(";base64,", StringComparison.Ordinal) is > 0 and var at)
        {
            return DataOf(file[(at + ";base64,".Length)..]);
        }

        if (!Uri.TryCreate(file, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            throw CloudinaryRefusal.Bad("Unsupported source URL: " + file);
        }

        try
        {
            using var answer = await web.GetAsync(address, cancellationToken);
            return answer.IsSuccessStatusCode
                ? await answer.Content.ReadAsByteArrayAsync(cancellationToken)
                : throw CloudinaryRefusal.Missing($"Error in loading {file} - {(int)answer.StatusCode} {answer.ReasonPhrase}");
        }
        catch (HttpRequestException)
        {
            throw CloudinaryRefusal.Missing($"Resource not found - {file}");
        }
    }

    private static byte[] DataOf(string base64)
    {
        try
        {
            return Convert.FromBase64String(base64);
        }
        catch (FormatException)
        {
            throw CloudinaryRefusal.Bad("Invalid data URI");
        }
    }

    private LedgerEntry Line(string operation, string outcome, string publicId) => CloudinaryLedger.Line(world.Now, operation, outcome) with { PublicId = publicId };

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("cloudinary:" + text)));
}
