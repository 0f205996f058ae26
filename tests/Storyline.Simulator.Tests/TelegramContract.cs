using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Storyline.Simulator.Tests;

/// <summary>The machine-readable Bot API: says what is wrong with a call's parameters or with an answer.</summary>
internal sealed partial class TelegramContract
{
    private readonly JsonObject methods;
    private readonly JsonObject types;

    private TelegramContract(JsonNode root)
    {
        methods = root["methods"]!.AsObject();
        types = root["types"]!.AsObject();
    }

    /// <summary>Skips the test where the contracts are not there.</summary>
    public static TelegramContract OrSkip()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "..", "shared", "contracts", "telegram", "api.json");
            if (File.Exists(file))
            {
                return new TelegramContract(JsonNode.Parse(File.ReadAllText(file))!);
            }
        }

        Assert.Skip("skipped: contracts not present");
        throw new InvalidOperationException();
    }

    public IEnumerable<string> FaultsInCall(string method, JsonObject parameters) =>
        FaultsInObject(methods[method]!["fields"]?.AsArray() ?? [], parameters, method);

    public IEnumerable<string> FaultsInAnswer(string method, JsonNode result) =>
        FaultsInUnion([.. methods[method]!["returns"]!.AsArray().Select(type => (string)type!)], result, $"{method} →");

    /// <summary>The whole answer: what it carries, or a refusal in Telegram's form.</summary>
    public IEnumerable<string> FaultsInEnvelope(string method, JsonObject envelope)
    {
        if ((bool?)envelope["ok"] is true)
        {
            return FaultsInAnswer(method, envelope["result"]!);
        }

        var isRefusal = envelope["error_code"]?.GetValueKind() is JsonValueKind.Number && envelope["description"]?.GetValueKind() is JsonValueKind.String;
        return [.. isRefusal ? [] : new[] { $"{method} → no refusal as Telegram gives them" }, .. envelope["parameters"] is { } more ? FaultsInType("ResponseParameters", more, $"{method} → parameters") : []];
    }

    /// <summary>A parameter as it is written in a form, in the type that it stands for.</summary>
    public JsonNode? ReadField(string method, string name, string written)
    {
        string[] types = [.. (methods[method]!["fields"]?.AsArray() ?? []).Where(field => (string)field!["name"]! == name).SelectMany(field => field!["types"]!.AsArray()).Select(type => (string)type!)];
        return types switch
        {
            _ when types.Contains("Integer") && long.TryParse(written, CultureInfo.InvariantCulture, out var number) => number,
            _ when types.Contains("Boolean") && bool.TryParse(written, out var flag) => flag,
            _ when types.Contains("String") || types.Contains("InputFile") || types.Length == 0 => written,
            _ => JsonNode.Parse(written),
        };
    }

    private List<string> FaultsInUnion(string[] possible, JsonNode? value, string where)
    {
        var attempts = possible.Select(type => FaultsInType(type, value, where).ToList()).ToList();
        return attempts.MinBy(faults => faults.Count)!;
    }

    private IEnumerable<string> FaultsInType(string type, JsonNode? value, string where)
    {
        if (type.StartsWith("Array of ", StringComparison.Ordinal))
        {
            return value is JsonArray items
                ? items.SelectMany((item, index) => FaultsInUnion(type["Array of ".Length..].Split(" or "), item, $"{where}[{index}]"))
                : [$"{where} is no array"];
        }

        var kind = value?.GetValueKind();
        var isRight = type switch
        {
            "Integer" => kind == JsonValueKind.Number && value!.AsValue().TryGetValue<long>(out _),
            "Float" => kind == JsonValueKind.Number,
            "String" or "InputFile" => kind == JsonValueKind.String,
            "Boolean" => kind is JsonValueKind.True or JsonValueKind.False,
            "True" => kind == JsonValueKind.True,
            _ => (bool?)null,
        };
        if (isRight is not null)
        {
            return isRight.Value ? [] : [$"{where} is no {type}"];
        }

        var known = types[type] ?? throw new InvalidOperationException($"The contract has no type {type}.");
        return known["subtypes"] is JsonArray subtypes
            ? FaultsInUnion([.. subtypes.Select(subtype => (string)subtype!)], value, where)
            : value is JsonObject fields ? FaultsInObject(known["fields"]?.AsArray() ?? [], fields, where) : [$"{where} is no {type}"];
    }

    private IEnumerable<string> FaultsInObject(JsonArray declared, JsonObject given, string where)
    {
        var byName = declared.ToDictionary(field => (string)field!["name"]!, field => field!);
        var unknown = given.Where(field => !byName.ContainsKey(field.Key)).Select(field => $"{where}.{field.Key} is not in the contract");
        var missing = byName.Where(field => (bool)field.Value["required"]! && !given.ContainsKey(field.Key)).Select(field => $"{where}.{field.Key} is missing");
        var wrong = given.Where(field => byName.ContainsKey(field.Key))
            .SelectMany(field => FaultsInUnion([.. byName[field.Key]["types"]!.AsArray().Select(type => (string)type!)], field.Value, $"{where}.{field.Key}"));
        var unfit = given.Where(field => byName.ContainsKey(field.Key)).SelectMany(field => FaultsInWords((string)byName[field.Key]["description"]!, field.Value, $"{where}.{field.Key}"));
        return [.. unknown, .. missing, .. wrong, .. unfit];
    }

    /// <summary>Lengths and fixed words stand in the descriptions only.</summary>
    private static IEnumerable<string> FaultsInWords(string description, JsonNode? value, string where)
    {
        if (value?.GetValueKind() is not JsonValueKind.String)
        {
            yield break;
        }

        var text = (string)value!;
        if (Length().Match(description) is { Success: true } limit)
        {
            var length = limit.Groups["unit"].Value == "bytes" ? Encoding.UTF8.GetByteCount(text) : text.Length;
            if (length < int.Parse(limit.Groups["least"].Value, CultureInfo.InvariantCulture) || length > int.Parse(limit.Groups["most"].Value, CultureInfo.InvariantCulture))
            {
                yield return $"{where} has {length} {limit.Groups["unit"].Value}, not {limit.Value}";
            }
        }

        if (FixedWords().IsMatch(description) && !Quoted().Matches(description).Any(word => word.Groups["word"].Value == text))
        {
            yield return $"{where} is \"{text}\", which is not one of its words";
        }
    }

    [GeneratedRegex(@"(?<least>\d+)-(?<most>\d+) (?<unit>characters|bytes)")]
    private static partial Regex Length();

    [GeneratedRegex("(can be( either)?|must be one of|always) [\"“]", RegexOptions.IgnoreCase)]
    private static partial Regex FixedWords();

    [GeneratedRegex("[\"“](?<word>[a-z_]+)[\"”]")]
    private static partial Regex Quoted();
}
