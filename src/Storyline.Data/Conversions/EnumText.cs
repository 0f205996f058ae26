using System.Collections.Concurrent;
using System.Text.Json;

namespace Storyline.Data.Conversions;

/// <summary>An enum's names as the database writes them: snake_case.</summary>
internal static class EnumText
{
    private static readonly ConcurrentDictionary<Enum, string> Names = new();

    public static string Of(Enum value) =>
        Names.GetOrAdd(value, static name => JsonNamingPolicy.SnakeCaseLower.ConvertName(name.ToString()));

    public static TEnum Parse<TEnum>(string text)
        where TEnum : struct, Enum =>
        Enum.Parse<TEnum>(text.Replace("_", "", StringComparison.Ordinal), ignoreCase: true);

    /// <summary>A CHECK for a column that holds one of the enum's names.</summary>
    public static string Check<TEnum>(string column)
        where TEnum : struct, Enum =>
        $"{column} IN ({string.Join(", ", Enum.GetValues<TEnum>().Select(value => $"'{Of(value)}'"))})";
}
