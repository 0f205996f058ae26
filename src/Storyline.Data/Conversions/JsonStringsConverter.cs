using System.Text.Json;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Storyline.Data.Conversions;

internal sealed class JsonStringsConverter() : ValueConverter<IReadOnlyList<string>, string>(
    strings => JsonSerializer.Serialize(strings, JsonSerializerOptions.Default),
    json => JsonSerializer.Deserialize<string[]>(json, JsonSerializerOptions.Default)!);
