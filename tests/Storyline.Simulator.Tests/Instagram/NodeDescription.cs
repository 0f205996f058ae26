using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Storyline.Simulator.Tests.Instagram;

/// <summary>The fields of one of Meta's nodes with their types, in the words of Meta's machine-readable descriptions.</summary>
internal sealed class NodeDescription(IReadOnlyDictionary<string, string> fields)
{
    /// <summary>What is there and may be anything.</summary>
    private const string Anything = "Object";

    /// <summary>The largest number that every reader of JSON holds: those beyond are written as text, whatever the description calls them.</summary>
    private const long LargestExact = 1L << 53;

    /// <summary>Connections, which the descriptions list among the calls and not among the fields.</summary>
    private static readonly string[] Edges = ["children"];

    public int Count => fields.Count;

    /// <summary>Skips the test where the descriptions are not there.</summary>
    public static NodeDescription ReadOrSkip(string name) => new(
        Contracts.JsonOrSkip("meta", "specs", name + ".json")["fields"]!.AsArray().ToDictionary(field => (string)field!["name"]!, field => (string)field!["type"]!));

    /// <summary>Which of the answer's fields are not in the description, or of another type there.</summary>
    public IReadOnlyList<string> Strangers(JsonNode? answer) =>
    [
        .. answer!.AsObject().Where(field => !Edges.Contains(field.Key) && !(fields.TryGetValue(field.Key, out var type) && Fits(type, field.Value)))
            .Select(field => $"{field.Key}: {field.Value?.ToJsonString() ?? "null"} is no {fields.GetValueOrDefault(field.Key, "field")}"),
    ];

    private static bool Fits(string type, JsonNode? value) => value is not null && type switch
    {
        Anything => true,
        "string" or "datetime" => value.GetValueKind() is JsonValueKind.String,
        "bool" => value.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
        "float" => value.GetValueKind() is JsonValueKind.Number,
        "int" or "unsigned int" => IsWhole(value),
        _ => value.GetValueKind() == (type.StartsWith("list<", StringComparison.Ordinal) ? JsonValueKind.Array : JsonValueKind.Object),
    };

    private static bool IsWhole(JsonNode value) => value.GetValueKind() switch
    {
        JsonValueKind.Number => value.AsValue().TryGetValue<long>(out _),
        JsonValueKind.String => long.TryParse((string)value!, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > LargestExact,
        _ => false,
    };
}
