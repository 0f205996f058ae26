using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Storyline.Api.Http;

/// <summary>A value of an enum in a query, by the name that it has in JSON and by nothing else.</summary>
internal readonly record struct Named<TEnum>(TEnum Value) : IParsable<Named<TEnum>>
    where TEnum : struct, Enum
{
    private static readonly Dictionary<string, TEnum> Values =
        Enum.GetValues<TEnum>().ToDictionary(value => JsonNamingPolicy.CamelCase.ConvertName(value.ToString()), StringComparer.Ordinal);

    public static Named<TEnum> Parse(string s, IFormatProvider? provider) => new(Values[s]);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Named<TEnum> result)
    {
        var isKnown = Values.TryGetValue(s ?? "", out var value);
        result = new Named<TEnum>(value);
        return isKnown;
    }
}
