using System.Text.Json.Nodes;

namespace Storyline.Simulator.Tests;

/// <summary>The machine-readable Bot API: says what is wrong with a call's parameters or with an answer.</summary>
internal sealed class TelegramContract
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
            "Integer" => kind == System.Text.Json.JsonValueKind.Number && value!.AsValue().TryGetValue<long>(out _),
            "Float" => kind == System.Text.Json.JsonValueKind.Number,
            "String" or "InputFile" => kind == System.Text.Json.JsonValueKind.String,
            "Boolean" => kind is System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False,
            "True" => kind == System.Text.Json.JsonValueKind.True,
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
        return [.. unknown, .. missing, .. wrong];
    }
}
