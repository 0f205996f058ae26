using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Primitives;
using Storyline.Simulator.Cloudinary.Calls;
using Storyline.Simulator.Faults;
using Storyline.Simulator.World;

namespace Storyline.Simulator.Cloudinary.Assets;

/// <summary>The Admin API: look, list, delete in bulk, and the plan's usage. Basic credentials, and so many calls an hour.</summary>
internal sealed class AdminDesk(SimulatedWorld world)
{
    private const int UsualPage = 10;
    private const int LargestPage = 500;
    private readonly Lock gate = new();
    private long hour;
    private int calls;

    public WireAnswer One(CloudinaryCall call, string resourceType, string publicId, string origin) => Counted(call, () => world.Read(state =>
        state.Cloudinary.Find(resourceType, publicId) is { } asset
            ? CloudinaryAnswer.Done(AssetNode.Listed(asset, origin))
            : throw CloudinaryRefusal.Missing($"Resource not found - {publicId}")));

    public WireAnswer List(CloudinaryCall call, string resourceType, string origin) => Counted(call, () => world.Read(state =>
    {
        var size = Math.Clamp(int.TryParse(call.Text("max_results"), CultureInfo.InvariantCulture, out var wanted) ? wanted : UsualPage, 1, LargestPage);
        var prefix = call.Text("prefix") ?? "";
        var from = call.Text("next_cursor") ?? "";
        var rest = state.Cloudinary.Live.Values
            .Where(asset => asset.ResourceType == resourceType && asset.PublicId.StartsWith(prefix, StringComparison.Ordinal) && string.CompareOrdinal(asset.PublicId, from) > 0)
            .OrderBy(asset => asset.PublicId, StringComparer.Ordinal)
            .Take(size + 1)
            .ToList();
        var answer = new JsonObject { ["resources"] = new JsonArray([.. rest.Take(size).Select(asset => AssetNode.Listed(asset, origin))]) };
        if (rest.Count > size)
        {
            answer["next_cursor"] = rest[size - 1].PublicId;
        }

        return CloudinaryAnswer.Done(answer);
    }));

    public WireAnswer Delete(CloudinaryCall call, string resourceType) => Counted(call, () => world.Change(state =>
    {
        var deleted = new JsonObject();
        var lines = new List<long>();
        foreach (var publicId in call.Need("public_ids").Split(','))
        {
            var isGone = state.Cloudinary.Remove(resourceType, publicId, "destroyed", world.Now) is not null;
            deleted[publicId] = isGone ? "deleted" : "not_found";
            lines.Add(state.Ledger.Add(CloudinaryLedger.Line(world.Now, CloudinaryOperation.Destroy, isGone ? "done" : "refused") with { PublicId = publicId }));
        }

        return CloudinaryAnswer.Done(new JsonObject { ["deleted"] = deleted, ["partial"] = false }, lines);
    }));

    public WireAnswer Usage(CloudinaryCall call) => Counted(call, () => world.Read(state =>
    {
        var bytes = state.Cloudinary.Live.Values.Sum(asset => asset.Bytes);
        return CloudinaryAnswer.Done(new JsonObject
        {
            ["plan"] = "Free",
            ["last_updated"] = world.Now.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["date_requested"] = world.Now.UtcDateTime.ToString("yyyy-MM-dd'T'00:00:00'Z'", CultureInfo.InvariantCulture),
            ["transformations"] = new JsonObject { ["usage"] = 0, ["credits_usage"] = 0.0 },
            ["objects"] = new JsonObject { ["usage"] = state.Cloudinary.Live.Count },
            ["bandwidth"] = new JsonObject { ["usage"] = 0, ["credits_usage"] = 0.0 },
            ["storage"] = new JsonObject { ["usage"] = bytes, ["credits_usage"] = Math.Round(bytes / 1e9, 2) },
            ["credits"] = new JsonObject { ["usage"] = Math.Round(bytes / 1e9, 2), ["limit"] = 25.0, ["used_percent"] = Math.Round(bytes / 1e9 * 4, 2) },
            ["requests"] = 0,
            ["resources"] = state.Cloudinary.Live.Count,
            ["derived_resources"] = 0,
            ["media_limits"] = new JsonObject { ["image_max_size_bytes"] = 10_485_760, ["video_max_size_bytes"] = 104_857_600, ["raw_max_size_bytes"] = 10_485_760 },
        });
    }));

    private WireAnswer Counted(CloudinaryCall call, Func<WireAnswer> answer)
    {
        Signatures.DemandBasic(call);
        var limit = world.Read(state => state.Cloudinary.AdminLimit);
        var used = Count();
        var whole = used > limit ? CloudinaryAnswer.Refused(420, $"Rate Limit Exceeded. Limit of {limit} api operations reached. Try again on {Reset():yyyy-MM-dd HH:mm:ss} UTC") : answer();
        return whole with
        {
            Headers = new Dictionary<string, StringValues>(whole.Headers)
            {
                ["X-FeatureRateLimit-Limit"] = limit.ToString(CultureInfo.InvariantCulture),
                ["X-FeatureRateLimit-Remaining"] = Math.Max(0, limit - used).ToString(CultureInfo.InvariantCulture),
                ["X-FeatureRateLimit-Reset"] = Reset().ToString("r", CultureInfo.InvariantCulture),
            },
        };
    }

    private DateTimeOffset Reset() => DateTimeOffset.FromUnixTimeSeconds(((world.Now.ToUnixTimeSeconds() / 3600) + 1) * 3600);

    private int Count()
    {
        var now = world.Now.ToUnixTimeSeconds() / 3600;
        lock (gate)
        {
            calls = now == hour ? calls + 1 : 1;
            hour = now;
            return calls;
        }
    }
}
