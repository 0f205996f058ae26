using System.Globalization;
using System.Text.RegularExpressions;

namespace Storyline.Services.Integrations.Tests.Cloudinary;

/// <summary>Cloudinary's OpenAPI description, as much of its YAML as is needed: paths, and the names and types of a schema's properties.</summary>
internal sealed partial class CloudinaryContract(string[] lines)
{
    public static CloudinaryContract OrSkip() => new(File.ReadAllLines(SharedContracts.PathOrSkip("cloudinary", "asset-management.schema.yml")));

    /// <param name="path">Behind the host: <c>/v1_1/shop/image/upload</c>.</param>
    /// <param name="values">Of the form, files with an empty value.</param>
    public IEnumerable<string> FaultsInCall(string method, string path, IReadOnlyDictionary<string, string> values)
    {
        var (template, schema) = path.Split('/') switch
        {
            ["", "v1_1", _, "image" or "video", "upload"] => ("/v1_1/{cloud_name}/{resource_type}/upload", "binary_upload_request"),
            ["", "v1_1", _, "image" or "video", "destroy"] => ("/v1_1/{cloud_name}/{resource_type}/destroy", "destroy_request"),
            ["", "v1_1", _, "usage"] => ("/v1_1/{cloud_name}/usage", null),
            _ => ("", null),
        };
        if (Block($"  {template}:").All(line => line.Trim() != $"{method.ToLowerInvariant()}:"))
        {
            return [$"{method} {path}: there is no such call"];
        }

        var properties = schema is null ? [] : Properties(schema);
        string[] required = schema switch { null => [], "destroy_request" => ["public_id", "api_key", "timestamp", "signature"], _ => ["file", "api_key", "timestamp", "signature"] };
        return
        [
            .. values.Keys.Except(properties.Keys).Select(name => $"{path}: {name} is unknown"),
            .. required.Except(values.Keys).Select(name => $"{path}: {name} is missing"),
            .. values.Where(value => properties.TryGetValue(value.Key, out var type) && !Fits(type, value.Value)).Select(value => $"{path}: {value.Key} is {value.Value}"),
        ];
    }

    private Dictionary<string, string> Properties(string schema)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        var block = Block($"    {schema}:").ToList();
        foreach (var line in block.Where(line => Indent(line) <= 8))
        {
            if (Reference().Match(line) is { Success: true } reference)
            {
                foreach (var (name, type) in Properties(reference.Groups[1].Value))
                {
                    found[name] = type;
                }
            }
        }

        for (var at = 0; at < block.Count; at++)
        {
            if (block[at].Trim() == "properties:" && Indent(block[at]) <= 10)
            {
                var depth = Indent(block[at]) + 2;
                for (var next = at + 1; next < block.Count && Indent(block[next]) >= depth; next++)
                {
                    if (Indent(block[next]) == depth && Key().Match(block[next]) is { Success: true } key)
                    {
                        found[key.Groups[1].Value] = next + 1 < block.Count ? block[next + 1].Trim() : "";
                    }
                }
            }
        }

        return found;
    }

    /// <summary>What lies deeper than a line that stands alone.</summary>
    private IEnumerable<string> Block(string head)
    {
        var start = Array.IndexOf(lines, head);
        return start < 0 ? [] : lines.Skip(start + 1).Where(line => line.Trim().Length > 0).TakeWhile(line => Indent(line) > Indent(head));
    }

    private static bool Fits(string type, string value) => type switch
    {
        "type: boolean" => value is "true" or "false",
        "type: integer" => long.TryParse(value, CultureInfo.InvariantCulture, out _),
        _ => true,
    };

    private static int Indent(string line) => line.Length - line.TrimStart().Length;

    [GeneratedRegex(@"^\s*- \$ref: '#/components/schemas/(\w+)'")]
    private static partial Regex Reference();

    [GeneratedRegex(@"^\s*(\w+):\s*$")]
    private static partial Regex Key();
}
