using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.Json;

namespace Storyline.Api.Http;

/// <summary>How JSON is read and written: camelCase, names for enums, numbers as numbers, and nothing that an operation does not know.</summary>
internal static class JsonContract
{
    public static void Configure(JsonOptions options)
    {
        var json = options.SerializerOptions;
        json.NumberHandling = JsonNumberHandling.Strict;
        json.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        json.RespectNullableAnnotations = true;
        json.RespectRequiredConstructorParameters = true;
        json.AllowDuplicateProperties = false;
        json.MaxDepth = 16;
        json.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        json.Converters.Add(new UtcTime());
    }
}
