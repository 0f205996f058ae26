using System.Globalization;
using System.Text.Json.Nodes;

namespace Storyline.Services.Integrations.Tests.Instagram;

/// <summary>Meta's machine-readable description of its nodes: says what is wrong with a call.</summary>
internal sealed class MetaContract(string folder)
{
    /// <summary>What every Graph call may carry.</summary>
    private static readonly string[] Everywhere = ["access_token", "appsecret_proof", "fields", "limit", "after", "before"];

    /// <summary>Calls about tokens, which the description leaves to the login's own pages (contracts, 5.2).</summary>
    private static readonly Dictionary<string, string[]> AboutTokens = new()
    {
        ["GET oauth/access_token code"] = ["client_id", "client_secret", "redirect_uri", "code"],
        ["GET oauth/access_token fb_exchange_token"] = ["grant_type", "client_id", "client_secret", "fb_exchange_token"],
        ["POST oauth/access_token code"] = ["client_id", "client_secret", "grant_type", "redirect_uri", "code"],
        ["GET debug_token"] = ["input_token"],
    };

    private readonly Dictionary<string, JsonObject> nodes = [];

    public static MetaContract OrSkip() => new(SharedContracts.PathOrSkip("meta", "specs"));

    /// <param name="path">Behind the base: <c>v26.0/1784…/media</c>.</param>
    /// <param name="kindOf">What an id names: IGUser, IGMedia or ShadowIGMediaBuilder.</param>
    /// <param name="isFacebook">Which login's twin of the node counts.</param>
    public IEnumerable<string> FaultsInCall(string method, string path, IReadOnlyDictionary<string, string> values, Func<string, string?> kindOf, bool isFacebook)
    {
        string[] parts = path.Split('/');
        var isVersioned = parts[0] is ['v', >= '1' and <= '9', ..];
        string[] rest = isVersioned ? parts[1..] : parts;
        return (isVersioned, rest) switch
        {
            (false, ["access_token"]) => Against(values, Api("IGAccessTokenForIGOnlyAPI", method, "#get"), path),
            (false, ["refresh_access_token"]) => Against(values, Api("IGRefreshAccessTokenForIGOnlyAPI", method, "#get"), path),
            (_, ["oauth", "access_token"]) or (true, ["debug_token"]) => AboutToken($"{method} {string.Join('/', rest)}", values),
            (true, ["me", "accounts"]) => [.. Against(values, Api("User", method, "accounts"), path), .. Fields(values, "Page", path)],
            (true, ["me", "permissions"]) => Against(values, Api("User", method, "permissions"), path),
            (true, ["me"]) => isFacebook ? [.. Against(values, Api("User", method, "#get"), path)] : [.. Against(values, Api("IGUserForIGOnlyAPI", method, "#get"), path), .. Fields(values, "IGUserForIGOnlyAPI", path)],
            (true, [var id]) when Twin(kindOf(id), isFacebook) is { } node => [.. Against(values, Api(node, method, "#get"), path), .. Fields(values, node, path)],
            (true, [var id, var edge]) when Twin(kindOf(id), isFacebook) is { } node => [.. Against(values, Api(node, method, edge), path), .. edge is "stories" or "media" && method == "GET" ? Fields(values, Twin("IGMedia", isFacebook)!, path) : []],
            _ => [$"{method} {path}: there is no such call"],
        };
    }

    private static IEnumerable<string> AboutToken(string call, IReadOnlyDictionary<string, string> values)
    {
        var known = AboutTokens.Where(entry => entry.Key.StartsWith(call, StringComparison.Ordinal)).ToList();
        return known.Any(entry => entry.Value.ToHashSet().SetEquals(values.Keys.Except(Everywhere))) ? [] : [$"{call}: {string.Join(',', values.Keys)}"];
    }

    private static string? Twin(string? node, bool isFacebook) => (node, isFacebook) switch
    {
        ("IGUser", false) => "IGUserForIGOnlyAPI",
        ("IGMedia", false) => "IGMediaForIGOnlyAPI",
        _ => node,
    };

    private JsonObject? Api(string node, string method, string edge)
    {
        // The description writes Instagram Login's media_publish without its underscore.
        string[] names = edge == "media_publish" ? [edge, "mediapublish"] : [edge];
        return Node(node)["apis"]!.AsArray().Select(api => api!.AsObject())
            .FirstOrDefault(api => (string)api["method"]! == method && names.Contains((string?)api["endpoint"] ?? (string?)api["name"]));
    }

    private static IEnumerable<string> Against(IReadOnlyDictionary<string, string> values, JsonObject? api, string path)
    {
        if (api is null)
        {
            return [$"{path}: there is no such call"];
        }

        var parameters = api["params"]!.AsArray().Where(parameter => parameter!["name"] is not null).ToDictionary(parameter => (string)parameter!["name"]!, parameter => parameter!);
        return
        [
            .. values.Keys.Except(Everywhere).Except(parameters.Keys).Select(name => $"{path}: {name} is unknown"),
            .. parameters.Where(parameter => (bool?)parameter.Value["required"] is true && !values.ContainsKey(parameter.Key)
                && parameter.Key != "access_token").Select(parameter => $"{path}: {parameter.Key} is missing"),
            .. values.Where(value => parameters.TryGetValue(value.Key, out var parameter) && !Fits((string)parameter["type"]!, value.Value)).Select(value => $"{path}: {value.Key} is {value.Value}"),
        ];
    }

    private static bool Fits(string type, string value) => type switch
    {
        "bool" => value is "true" or "false",
        "int" => long.TryParse(value, CultureInfo.InvariantCulture, out _),
        "unsigned int" => ulong.TryParse(value, CultureInfo.InvariantCulture, out _),
        _ => value.Length > 0,
    };

    private IEnumerable<string> Fields(IReadOnlyDictionary<string, string> values, string node, string path)
    {
        var known = Node(node)["fields"]!.AsArray().Select(field => (string)field!["name"]!).ToHashSet();
        return values.GetValueOrDefault("fields", "id").Split(',').Where(field => !known.Contains(field) && field is not ("config" or "quota_usage")).Select(field => $"{path}: {node} has no field {field}");
    }

    private JsonObject Node(string name) =>
        nodes.TryGetValue(name, out var node) ? node : nodes[name] = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, name + ".json")))!.AsObject();
}
